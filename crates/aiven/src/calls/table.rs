//! What the table of calls is made into.

/// Makes of each row a call (a struct, its [`Call`](crate::Call) and a line of [`SURFACE`](crate::SURFACE)), and of
/// all rows together [`ApiCall`](crate::ApiCall) and [`ApiReply`](crate::ApiReply).
///
/// ```text
/// Name(names in the path; other arguments) -> Reply {
///     Read or Write: METHOD "path, {} standing for one name",
///     token: none,                   // where the call goes without
///     query: function of the call,   // where it has one
///     body: text or function of the call,
///     permission: text, function of the call, or none where any member may make it,
///     reader: function of the body of the response,
/// }
/// ```
macro_rules! calls {
    ($(
        $(#[$doc:meta])*
        $call:ident(
            $($(#[$name_doc:meta])* $name:ident: $name_type:ty),*
            $(; $($(#[$other_doc:meta])* $other:ident: $other_type:ty),+)?
        ) -> $reply:ty {
            $kind:ident: $method:ident $path:literal,
            $(token: $token:ident,)?
            $(query: $query:path,)?
            $(body: $body:tt,)?
            permission: $permission:tt,
            reader: $reader:path,
        }
    )*) => {
        $(
            calls!(@define
                [
                    $(#[$doc])*
                    #[doc = ""]
                    #[doc = concat!("`", stringify!($method), " ", $path, "`")]
                    #[doc = ""]
                    #[doc = calls!(@permission_doc $permission)]
                    #[derive(Clone, Debug, PartialEq, Eq)]
                ]
                $call
                $($(#[$name_doc])* pub $name: $name_type,)*
                $($($(#[$other_doc])* pub $other: $other_type,)+)?
            );

            impl Call for $call {
                type Reply = $reply;
                const KIND: CallKind = CallKind::$kind;

                fn request(&self) -> Request {
                    const { path::check($path, &[$(stringify!($name)),*]) };
                    Request {
                        method: calls!(@method $method),
                        path: path::path($path, &[$(&self.$name),*]) $(+ $query(self))?,
                        body: calls!(@body self $($body)?),
                        authorized: calls!(@authorized $($token)?),
                    }
                }

                fn read_body(&self, body: &str) -> Result<$reply, Fault> {
                    $reader(body)
                }

                fn permission(&self) -> Option<&'static str> {
                    calls!(@permission self $permission)
                }
            }
        )*

        /// One call of the API.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ApiCall {
            $(#[doc = concat!("See [`", stringify!($call), "`].")] $call($call),)*
        }

        /// What a successful response to the call of the same name carries.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ApiReply {
            $(#[doc = concat!("See [`", stringify!($call), "`].")] $call($reply),)*
        }

        impl ApiCall {
            /// The request to send.
            ///
            /// ```
            /// use aiven::{ApiCall, VpcList};
            ///
            /// let call = ApiCall::VpcList(VpcList { project: "a/b".into() });
            /// assert_eq!(call.request().path, "/v1/project/a%2Fb/vpcs");
            /// ```
            pub fn request(&self) -> Request {
                match self { $(Self::$call(call) => call.request(),)* }
            }

            /// Whether it reads or writes.
            pub fn kind(&self) -> CallKind {
                match self { $(Self::$call(_) => $call::KIND,)* }
            }

            /// The permission that it needs; see [`Call::permission`].
            pub fn permission(&self) -> Option<&'static str> {
                match self { $(Self::$call(call) => call.permission(),)* }
            }

            /// The service that it is about, and its project.
            pub fn service(&self) -> Option<(&ProjectName, &ServiceName)> {
                match self { $(Self::$call(call) => calls!(@service call $($name)*),)* }
            }

            /// Reads the response to this call.
            ///
            /// # Errors
            /// See [`Call::read`].
            pub fn read(&self, response: &Response) -> Result<ApiReply, Fault> {
                match self { $(Self::$call(call) => call.read(response).map(ApiReply::$call),)* }
            }

            /// Each call once, in the order of the table, for tests that hold of all calls. `name` gives the name to
            /// put for an argument such as `project`.
            pub fn each<'a>(name: impl Fn(&'static str) -> &'a str) -> Vec<Self> {
                vec![$(Self::$call(calls!(@sample name $call
                    $($name: $name_type,)* $($($other: $other_type,)+)?))),*]
            }
        }

        /// Method and path of every call in the order of the table, `{}` standing for one percent-encoded name: for
        /// whoever has to let the calls through.
        ///
        /// The only query is `include_secrets=true`, on `GET /v1/project/{}/service/{}`.
        pub const SURFACE: &[(Method, &str)] = &[$((calls!(@method $method), $path),)*];
    };

    (@define [$($meta:tt)*] $call:ident) => {
        $($meta)* pub struct $call;
    };
    (@define [$($meta:tt)*] $call:ident $($fields:tt)+) => {
        $($meta)*
        #[expect(missing_docs, reason = "the type of an argument says what it is")]
        pub struct $call { $($fields)+ }
    };

    (@sample $name_of:ident $call:ident) => { $call };
    (@sample $name_of:ident $call:ident $($argument:ident: $type:ty,)+) => {
        $call { $($argument: <$type as Argument>::sample(|| $name_of(stringify!($argument))),)+ }
    };

    (@service $call:ident project service $($other:ident)*) => {
        Some((&$call.project, &$call.service))
    };
    (@service $call:ident $($other:ident)*) => {{
        let _ = $call;
        None
    }};

    (@method GET) => { Method::Get };
    (@method POST) => { Method::Post };
    (@method PUT) => { Method::Put };
    (@method DELETE) => { Method::Delete };

    (@body $self:ident) => { None };
    (@body $self:ident $text:literal) => { Some($text.to_owned()) };
    (@body $self:ident ($body:path)) => { Some($body($self)) };

    (@authorized) => { true };
    (@authorized none) => { false };

    (@permission_doc none) => { "Needs no permission by name." };
    (@permission_doc $text:literal) => { concat!("Needs the permission `", $text, "`.") };
    (@permission_doc ($permission:path)) => { "See above for the permission that it needs." };

    (@permission $self:ident none) => { None };
    (@permission $self:ident $text:literal) => { Some($text) };
    (@permission $self:ident ($permission:path)) => { Some($permission($self)) };
}

pub(super) use calls;

//! Attributes, properties and handlers of elements.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Reflect;
use web_sys::{Element, Event};

use super::Words;

/// What an attribute is set to.
pub(super) enum Value {
    /// It is not there.
    Absent,
    /// A text.
    Text(Words),
    /// A property of the element, where an attribute would say only how it begins.
    Property(Property),
    /// What an event of this name calls.
    Handler(Handler),
}

/// What a property is set to.
pub(super) enum Property {
    /// A text.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

/// What an event calls.
pub type Handler = Box<dyn Fn(Event)>;

/// An attribute as it stands on an element.
pub(super) enum Set {
    Absent,
    Text(Words),
    Property,
    Handler(Listener),
}

/// One listener for as long as the element lives; what it calls can be exchanged.
pub(super) struct Listener {
    slot: Rc<RefCell<Rc<Handler>>>,
    closure: Closure<dyn FnMut(Event)>,
}

/// Sets an attribute on an element that does not have it yet.
pub(super) fn set(element: &Element, name: &'static str, value: Value) -> Set {
    match value {
        Value::Absent => Set::Absent,
        Value::Text(text) => {
            // Refused are names that are none; all names are constants of the program.
            let _refused = element.set_attribute(name, &text);
            Set::Text(text)
        }
        Value::Property(property) => {
            set_property(element, name, property);
            Set::Property
        }
        Value::Handler(handler) => Set::Handler(listen(element, name, handler)),
    }
}

/// Changes an attribute that was set before, with as little as possible to do.
pub(super) fn reset(element: &Element, name: &'static str, value: Value, before: &mut Set) {
    match (value, &mut *before) {
        (Value::Absent, Set::Absent) => {}
        (Value::Text(text), Set::Text(before)) if text == *before => {}
        (Value::Handler(handler), Set::Handler(listener)) => {
            listener.slot.replace(Rc::new(handler));
        }
        (value, _) => {
            if !matches!(value, Value::Text(_) | Value::Property(_)) {
                clear(element, name, before);
            }
            *before = set(element, name, value);
        }
    }
}

/// Takes an attribute off an element.
pub(super) fn clear(element: &Element, name: &'static str, set: &Set) {
    match set {
        Set::Absent | Set::Property => {}
        Set::Text(_) => {
            let _absent = element.remove_attribute(name);
        }
        Set::Handler(listener) => {
            let function = listener.closure.as_ref().unchecked_ref();
            let _gone = element.remove_event_listener_with_callback(name, function);
        }
    }
}

/// Writing what is there already would move the caret in some browsers.
fn set_property(element: &Element, name: &'static str, property: Property) {
    let (name, wanted) = match property {
        Property::Text(text) => (JsValue::from_str(name), JsValue::from_str(&text)),
        Property::Flag(flag) => (JsValue::from_str(name), JsValue::from_bool(flag)),
    };
    if Reflect::get(element, &name).is_ok_and(|present| present != wanted) {
        let _refused = Reflect::set(element, &name, &wanted);
    }
}

fn listen(element: &Element, name: &'static str, handler: Handler) -> Listener {
    let slot = Rc::new(RefCell::new(Rc::new(handler)));
    let called = Rc::clone(&slot);
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
        // What it calls may print the page anew, and with it what this listener is to call.
        let handler = Rc::clone(&called.borrow());
        handler(event);
    });
    let function = closure.as_ref().unchecked_ref();
    let _refused = element.add_event_listener_with_callback(name, function);
    Listener { slot, closure }
}

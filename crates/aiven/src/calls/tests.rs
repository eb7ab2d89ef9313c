//! The calls as a whole: every call meets one line of the surface, every line of the surface a call.

use crate::*;

#[test]
fn each_call_made_with_hostile_names_meets_one_line() {
    let mut met = [0; SURFACE.len()];
    for call in ApiCall::each(|_| "a/b?c#..") {
        let request = call.request();
        let path = request.path.split('?').next().unwrap_or_default();
        let mut fitting: Vec<_> = SURFACE
            .iter()
            .filter(|line| line.0 == request.method && fits(line.1, path))
            .collect();
        fitting.dedup();
        let [line] = fitting[..] else {
            panic!("{} {path} fits {fitting:?}", request.method);
        };
        for (own, times) in SURFACE.iter().zip(&mut met) {
            *times += usize::from(own == line);
        }
    }
    for (line, times) in SURFACE.iter().zip(met) {
        assert_ne!(times, 0, "no call meets {line:?}");
    }
}

fn fits(template: &str, path: &str) -> bool {
    let own: Vec<&str> = path.split('/').collect();
    let parts: Vec<&str> = template.split('/').collect();
    let mut pairs = parts.iter().zip(&own);
    parts.len() == own.len() && pairs.all(|(part, own)| *part == "{}" || part == own)
}

#[test]
fn a_call_below_the_path_of_a_service_is_about_that_service() {
    let (project, service) = ("acme".into(), "orders".into());
    let calls = ApiCall::each(|argument| match argument {
        "project" => "acme",
        "service" => "orders",
        other => other,
    });
    for call in calls {
        let path = call.request().path;
        let of_service = path.starts_with("/v1/project/acme/service/orders");
        let expected = of_service.then_some((&project, &service));
        assert_eq!(call.service(), expected, "{path}");
    }
}

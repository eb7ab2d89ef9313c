//! Set-up with a tool that only pretends to be built.

use std::cell::Cell;
use std::{env, fs};

use tempfile::TempDir;

use super::{Cache, Installation, Tool, ToolContext, Toolbox};
use crate::failure::Failure;
use crate::workspace::Workspace;

struct Pretend {
    fails: bool,
    built: Cell<u32>,
}

impl Tool for Pretend {
    fn title(&self) -> String {
        "pretend 1.0".to_owned()
    }

    fn first_time(&self) -> &'static str {
        "pretending"
    }

    fn find(&self, context: &ToolContext<'_>) -> Option<Installation> {
        let programs = context.cache.place("pretend-1.0");
        programs.is_dir().then(|| Installation {
            note: String::new(),
            programs: Some(programs),
        })
    }

    fn get(&self, context: &ToolContext<'_>) -> Result<(), Failure> {
        context.cache.install("pretend-1.0", |place| {
            assert!(place.is_dir(), "the tool is given a folder");
            assert!(self.find(context).is_none(), "half a tool is not found");
            fs::create_dir_all(context.cache.build()).expect("a folder of the test");
            self.built.set(self.built.get() + 1);
            if self.fails {
                Err(Failure::new("no such luck"))
            } else {
                Ok(())
            }
        })
    }
}

fn cache() -> (TempDir, Cache) {
    let folder = tempfile::tempdir().expect("a folder of the test");
    let cache = Cache::at(folder.path());
    (folder, cache)
}

#[test]
fn a_tool_is_built_once_and_then_found() {
    let (folder, cache) = cache();
    let workspace = Workspace::find();
    let context = ToolContext {
        workspace: &workspace,
        cache: &cache,
    };
    let tool = Pretend {
        fails: false,
        built: Cell::new(0),
    };
    for _ in 0..2 {
        let toolbox = Toolbox::prepare(context, &[&tool]).expect("the tool can be built");
        let path = toolbox
            .search_path()
            .expect("the folder has no separator in its name");
        let first = env::split_paths(&path).next();
        assert_eq!(first, Some(folder.path().join("pretend-1.0")));
    }
    assert_eq!(tool.built.get(), 1);
    assert!(
        !cache.build().exists(),
        "what only the build needed is gone"
    );
}

#[test]
fn a_failed_build_leaves_no_tool_behind() {
    let (_folder, cache) = cache();
    let workspace = Workspace::find();
    let context = ToolContext {
        workspace: &workspace,
        cache: &cache,
    };
    let tool = Pretend {
        fails: true,
        built: Cell::new(0),
    };
    for attempt in 1..=2 {
        let failure = Toolbox::prepare(context, &[&tool]).expect_err("it always fails");
        assert_eq!(failure.to_string(), "no such luck");
        assert_eq!(tool.built.get(), attempt, "the next run tries again");
        assert!(tool.find(&context).is_none());
    }
}

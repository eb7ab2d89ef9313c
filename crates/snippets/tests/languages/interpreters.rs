//! A program of all literals prints each value as hexadecimal digits of its UTF-8, one a line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::values::literals;

/// A program is made of the literals, one in each `%` of `each`, at `%` of `whole`.
struct Program {
    language: &'static str,
    file: &'static str,
    each: &'static str,
    whole: &'static str,
}

impl Program {
    /// Writes it into a folder of its own.
    fn write(&self, literals: &[(String, String)]) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(self.language);
        fs::create_dir_all(&folder).unwrap();
        let each: String = literals
            .iter()
            .map(|(_, literal)| self.each.replacen('%', literal, 1))
            .collect();
        let path = folder.join(self.file);
        fs::write(&path, self.whole.replacen('%', &each, 1)).unwrap();
        path
    }

    /// Runs it, and compares what it prints with the values.
    fn check(&self, commands: &[&[&str]]) {
        let literals = literals(self.language);
        let path = self.write(&literals);
        let mut printed = String::new();
        for words in commands {
            let output = Command::new(words[0])
                .args(&words[1..])
                .current_dir(path.parent().unwrap())
                .output()
                .unwrap_or_else(|error| panic!("{} is needed: {error}", words[0]));
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{words:?}: {errors}");
            printed = String::from_utf8(output.stdout).unwrap();
        }
        let lines: Vec<_> = printed.lines().collect();
        assert_eq!(lines.len(), literals.len());
        for ((value, literal), line) in literals.iter().zip(lines) {
            let byte = |at: usize| u8::from_str_radix(line.get(at..at + 2)?, 16).ok();
            let bytes: Option<Vec<_>> = (0..line.len()).step_by(2).map(byte).collect();
            assert_eq!(bytes.as_deref(), Some(value.as_bytes()), "{literal}");
        }
    }
}

#[test]
#[ignore = "needs Go"]
fn go() {
    Program {
        language: "Go",
        file: "main.go",
        each: "\t\t%,\n",
        whole: "package main\n\nimport (\n\t\"encoding/hex\"\n\t\"fmt\"\n)\n\nfunc main() {\n\tfor _, value := range []string{\n%\t} {\n\t\tfmt.Println(hex.EncodeToString([]byte(value)))\n\t}\n}\n",
    }
    .check(&[&["go", "run", "main.go"]]);
}

#[test]
#[ignore = "needs Java"]
fn java() {
    Program {
        language: "Java",
        file: "Main.java",
        each: "            %,\n",
        whole: "import java.nio.charset.StandardCharsets;\nimport java.util.HexFormat;\n\nclass Main {\n    public static void main(String[] arguments) {\n        String[] values = {\n%        };\n        for (String value : values) {\n            System.out.println(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));\n        }\n    }\n}\n",
    }
    .check(&[&["java", "-Dfile.encoding=UTF-8", "Main.java"]]);
}

#[test]
#[ignore = "needs a C compiler"]
fn c() {
    Program {
        language: "C",
        file: "main.c",
        each: "    %,\n",
        whole: "#include <stdio.h>\n\nstatic const char *values[] = {\n%    0,\n};\n\nint main(void) {\n    for (const char **value = values; *value; value++) {\n        for (const unsigned char *byte = (const unsigned char *)*value; *byte; byte++)\n            printf(\"%02x\", *byte);\n        puts(\"\");\n    }\n}\n",
    }
    .check(&[&["cc", "-trigraphs", "-o", "main", "main.c"], &["./main"]]);
}

#[test]
#[ignore = "needs PHP"]
fn php() {
    Program {
        language: "Php",
        file: "main.php",
        each: "    %,\n",
        whole: "<?php\nforeach ([\n%] as $value) {\n    echo bin2hex($value), \"\\n\";\n}\n",
    }
    .check(&[&["php", "main.php"]]);
}

#[test]
#[ignore = "needs Ruby"]
fn ruby() {
    Program {
        language: "Ruby",
        file: "main.rb",
        each: "  %,\n",
        whole: "# encoding: utf-8\n[\n%].each { |value| puts value.unpack1('H*') }\n",
    }
    .check(&[&["ruby", "main.rb"]]);
}

#[test]
#[ignore = "needs Python"]
fn python() {
    Program {
        language: "Python",
        file: "main.py",
        each: "    %,\n",
        whole: "for value in [\n%]:\n    print(value.encode().hex())\n",
    }
    .check(&[&["python3", "main.py"]]);
}

#[test]
#[ignore = "needs Node.js"]
fn javascript() {
    Program {
        language: "JavaScript",
        file: "main.mjs",
        each: "  %,\n",
        whole: "for (const value of [\n%]) {\n  console.log(Buffer.from(value).toString(\"hex\"));\n}\n",
    }
    .check(&[&["node", "main.mjs"]]);
}

#[test]
#[ignore = "needs a POSIX shell"]
fn shell() {
    Program {
        language: "Shell",
        file: "main.sh",
        each: " \\\n  %",
        whole: "for value in%\ndo\n  printf %s \"$value\" | od -An -v -tx1 | tr -d ' \\n'\n  echo\ndone\n",
    }
    .check(&[&["sh", "main.sh"]]);
}

/// What the shell reads from the file, and what Docker Compose and python-dotenv read alike.
#[test]
#[ignore = "needs a POSIX shell"]
fn dotenv() {
    Program {
        language: "Dotenv",
        file: "main.sh",
        each: "VALUE=%\nprintf %s \"$VALUE\" | od -An -v -tx1 | tr -d ' \\n'\necho\n",
        whole: "%",
    }
    .check(&[&["sh", "main.sh"]]);
}

#[test]
#[ignore = "needs Rust"]
fn rust() {
    Program {
        language: "Rust",
        file: "main.rs",
        each: "        %,\n",
        whole: "fn main() {\n    for value in [\n%    ] {\n        for byte in str::as_bytes(value) {\n            print!(\"{byte:02x}\");\n        }\n        println!();\n    }\n}\n",
    }
    .check(&[&["rustc", "-o", "main", "main.rs"], &["./main"]]);
}

#[test]
#[ignore = "needs Java"]
fn properties() {
    Program {
        language: "Properties",
        file: "values.properties",
        each: "%\n",
        whole: "%",
    }
    .check_properties();
}

impl Program {
    /// Java reads the file itself.
    fn check_properties(&self) {
        let literals = literals(self.language);
        let numbered: Vec<_> = literals
            .iter()
            .enumerate()
            .map(|(number, (value, literal))| (value.clone(), format!("{number}={literal}")))
            .collect();
        let path = self.write(&numbered);
        let reader = "import java.io.FileInputStream;\nimport java.nio.charset.StandardCharsets;\nimport java.util.*;\n\nclass Reader {\n    public static void main(String[] arguments) throws Exception {\n        var values = new Properties();\n        values.load(new FileInputStream(\"values.properties\"));\n        for (int number = 0; number < values.size(); number++) {\n            var value = values.getProperty(String.valueOf(number));\n            System.out.println(HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)));\n        }\n    }\n}\n";
        fs::write(path.with_file_name("Reader.java"), reader).unwrap();
        let output = Command::new("java")
            .arg("Reader.java")
            .current_dir(path.parent().unwrap())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let printed = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<_> = printed.lines().collect();
        assert_eq!(lines.len(), literals.len());
        for ((value, literal), line) in literals.iter().zip(lines) {
            let byte = |at: usize| u8::from_str_radix(line.get(at..at + 2)?, 16).ok();
            let bytes: Option<Vec<_>> = (0..line.len()).step_by(2).map(byte).collect();
            assert_eq!(bytes.as_deref(), Some(value.as_bytes()), "{literal}");
        }
    }
}

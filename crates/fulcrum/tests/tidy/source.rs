//! Splits Rust or TypeScript into code, string literals and comments, well enough for rules about names. Parses nothing.

/// A string literal.
pub(crate) struct Literal {
    /// Line it begins on, from 1.
    pub(crate) line: usize,
    /// Between its quotes, escapes as written.
    pub(crate) text: String,
    /// Name right before an `=` right before it: `class` in `class="row"`.
    pub(crate) attribute: Option<String>,
}

/// A file taken apart.
pub(crate) struct Split {
    /// The code, with blanks for literals and comments, line by line as it was.
    pub(crate) code: String,
    pub(crate) literals: Vec<Literal>,
}

/// Takes a file apart.
pub(crate) fn split(text: &str) -> Split {
    let mut splitter =
        Splitter { chars: text.chars().collect(), at: 0, line: 1, code: String::new(), literals: Vec::new() };
    while splitter.at < splitter.chars.len() {
        splitter.step();
    }
    Split { code: splitter.code, literals: splitter.literals }
}

struct Splitter {
    chars: Vec<char>,
    at: usize,
    line: usize,
    code: String,
    literals: Vec<Literal>,
}

impl Splitter {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            ('/', '/') => self.skip_while(|splitter| splitter.peek(0) != '\n'),
            ('/', '*') => self.block_comment(),
            ('r', '"' | '#') if !self.in_word() && self.raw_hashes().is_some() => self.raw_string(),
            ('"' | '`', _) => self.string(self.peek(0)),
            ('\'', _) => self.quote(),
            _ => self.take(),
        }
    }

    /// Keeps a character as code.
    fn take(&mut self) {
        let char = self.peek(0);
        self.code.push(char);
        self.line += usize::from(char == '\n');
        self.at += 1;
    }

    /// Leaves a blank for a character.
    fn blank(&mut self) {
        let newline = self.peek(0) == '\n';
        self.code.push(if newline { '\n' } else { ' ' });
        self.line += usize::from(newline);
        self.at += 1;
    }

    fn skip_while(&mut self, go_on: impl Fn(&Self) -> bool) {
        while self.at < self.chars.len() && go_on(self) {
            self.blank();
        }
    }

    fn in_word(&self) -> bool {
        self.code.ends_with(|char: char| char.is_alphanumeric() || char == '_')
    }

    fn block_comment(&mut self) {
        self.skip_while(|splitter| (splitter.peek(0), splitter.peek(1)) != ('*', '/'));
        self.blank();
        self.blank();
    }

    /// Number of hashes if a raw string begins here.
    fn raw_hashes(&self) -> Option<usize> {
        let hashes = (1..).take_while(|ahead| self.peek(*ahead) == '#').count();
        (self.peek(1 + hashes) == '"').then_some(hashes)
    }

    fn raw_string(&mut self) {
        let hashes = self.raw_hashes().unwrap_or(0);
        let (line, attribute) = (self.line, self.attribute());
        (0..hashes + 2).for_each(|_| self.blank());
        let end = |splitter: &Self| {
            splitter.peek(0) == '"' && (1..=hashes).all(|ahead| splitter.peek(ahead) == '#')
        };
        let from = self.at;
        self.skip_while(|splitter| !end(splitter));
        let text = self.chars.get(from..self.at).unwrap_or_default().iter().collect();
        (0..=hashes).for_each(|_| self.blank());
        self.literals.push(Literal { line, text, attribute });
    }

    fn string(&mut self, mark: char) {
        let (line, attribute) = (self.line, self.attribute());
        self.blank();
        let from = self.at;
        while self.at < self.chars.len() && self.peek(0) != mark {
            if self.peek(0) == '\\' {
                self.blank();
            }
            self.blank();
        }
        let end = self.at.min(self.chars.len());
        let text = self.chars.get(from..end).unwrap_or_default().iter().collect();
        self.blank();
        self.literals.push(Literal { line, text, attribute });
    }

    /// A character is blanked; a lifetime is code.
    fn quote(&mut self) {
        match (self.peek(1), self.peek(2)) {
            ('\\', _) => {
                self.blank();
                self.blank();
                self.blank();
                self.skip_while(|splitter| splitter.peek(0) != '\'');
                self.blank();
            }
            (_, '\'') => (0..3).for_each(|_| self.blank()),
            _ => self.take(),
        }
    }

    fn attribute(&self) -> Option<String> {
        let before = self.code.strip_suffix('=')?;
        let name = before.trim_end_matches(|char: char| char.is_alphanumeric() || char == '-');
        let name = before.strip_prefix(name)?;
        (!name.is_empty()).then(|| name.to_owned())
    }
}

/// The words of code, each with its line.
pub(crate) fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.lines().enumerate().flat_map(|(line, text)| {
        text.split(|char: char| !char.is_alphanumeric() && char != '_')
            .filter(|word| !word.is_empty())
            .map(move |word| (line + 1, word))
    })
}

#[test]
fn a_file_is_taken_apart() {
    let file = "let a = 'x'; // a \"comment\"\nfn f<'a>() { b(r#\"two \"words\" \"#, class=\"row\\\"\") } /* pair */";
    let split = split(file);
    let texts: Vec<_> = split.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(texts, ["two \"words\" ", "row\\\""]);
    assert_eq!(split.literals.last().unwrap().attribute.as_deref(), Some("class"));
    assert_eq!(split.literals.first().unwrap().line, 2);
    assert!(!split.code.contains("comment") && !split.code.contains("pair"));
    assert_eq!(split.code.lines().count(), 2);
    assert_eq!(words(&split.code).last(), Some((2, "class")));
}

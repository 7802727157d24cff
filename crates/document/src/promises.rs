//! Knows an action that bears no mark by its shape: one of the two people, then what they are to do ("R to ring
//! Facilities", "Jana schickt die Liste"). Owns the verbs; never decides whether a document writes that way.

use crate::lists::Words;
use crate::people::Cast;
use crate::words;

/// What stands behind "to" or "will" without promising anything.
static IDLE: Words = Words::new(
    "be have not the a an me you us him her them my your our his their this that these those date do \
     probably also never always need want like know see say think feel everyone everybody anyone all both \
     and or who which what how where",
);

/// What somebody does next; the present, or a future that is one word.
static VERBS: Words = Words::new(
    "schickt sendet mailt klart ruft bucht erstellt schreibt pruft bestellt organisiert besorgt meldet reserviert \
     ubernimmt informiert vereinbart liefert koordiniert sammelt recherchiert kontaktiert kummert aktualisiert \
     envoie appelle demande prepare reserve contacte verifie organise redige transmet relance commande finalise \
     s'occupe planifie \
     envia manda llama pregunta prepara reserva contacta revisa comprueba organiza escribe pide confirma \
     actualiza redacta consulta encarga \
     liga pergunta verifica escreve pede atualiza marca encomenda trata \
     invia chiama scrive prenota chiede contatta aggiorna \
     stuurt belt boekt regelt schrijft bestelt vraagt \
     wysle zadzwoni sprawdzi zapyta przygotuje zamowi umowi napisze \
     posle zavola pripravi objedna zjisti domluvi napise",
);

/// Words that open a sentence before "to" and are nobody.
static NOBODY: Words = Words::new(
    "need want going how what time who when where happy nice good back due has have had able ready easy hard plan used \
     try trying looking thanks up down close according remember forgot like love here next all both everyone someone \
     team offer access hope hoping keen agreed agree promised asked decided yes no ok tbd reminder invite link move \
     moved moving talk talked spoke sent send add added said wants needs",
);

/// Who opens a line "R to ring Facilities", in a document whose people are not known yet.
pub(crate) fn opener(text: &str) -> Option<&str> {
    let mut parts = text.split_whitespace();
    let (name, to, verb) = (parts.next()?, parts.next()?, parts.next()?);
    let somebody = name.chars().all(char::is_alphabetic)
        && name.starts_with(char::is_uppercase)
        && !matches!(name, "I" | "A")
        && !words::among(&NOBODY, &words::fold(name));
    let does = to == "to"
        && verb.starts_with(char::is_lowercase)
        && !words::among(&IDLE, &words::fold(verb))
        && !text.ends_with('?');
    (somebody && does && parts.next().is_some()).then_some(name)
}

/// Whether the line has that shape.
pub(crate) fn made(text: &str, cast: &Cast) -> bool {
    let text = text.trim();
    if text.ends_with('?') || cast.opening(text).is_some() {
        return false;
    }
    let mut parts = text.split_whitespace();
    let who = |next: Option<&str>| {
        next.is_some_and(|name| name.starts_with(char::is_uppercase) && cast.who(name).is_some())
    };
    if !who(parts.next()) {
        return false;
    }
    let mut verb = parts.next().unwrap_or_default();
    if matches!(verb, "&" | "+" | "and" | "und" | "et" | "y" | "e") {
        if !who(parts.next()) {
            return false;
        }
        verb = parts.next().unwrap_or_default();
    }
    let object = parts.next();
    if matches!(verb, "to" | "will") {
        return object.is_some_and(|word| {
            word.starts_with(char::is_lowercase)
                && !words::among(&IDLE, &words::fold(word))
                && parts.next().is_some()
        });
    }
    // "Jana fragt, ob …" tells what was asked.
    object.is_some() && words::among(&VERBS, &words::fold(verb))
}

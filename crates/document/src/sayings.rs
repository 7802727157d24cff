//! The sayings of nine languages by which actions, sections, missed weeks and done things are known; owns the lists,
//! never a rule about where they may stand.

use crate::lists::Sayings;

/// Sayings by which a dated entry tells that nobody met.
#[rustfmt::skip]
pub(crate) static SKIP_STRONG: Sayings = Sayings::new(&[
    "skipped", "skip", "no 1:1", "no 1-1", "no 121", "no 1-2-1", "no 1on1", "no 1-on-1", "no one-on-one", "no meeting", "no mtg", "no mtng", "cancelled",
    "canceled", "cancel", "fell out", "did not meet", "didn't meet", "didnt meet", "not held", "called off",
    "ausgefallen", "fallt aus", "entfallt", "entfallen", "abgesagt", "kein termin", "kein jour fixe",
    "kein jf", "kein 1:1", "kein treffen", "keine besprechung", "fiel aus", "gestrichen", "annule", "annulee",
    "pas de 1:1", "pas de point", "pas de reunion", "pas de rdv", "pas eu lieu", "supprime", "saute",
    "cancelado", "cancelada", "sin reunion", "no hubo", "no hay", "sin 1:1", "suspendido", "suspendida",
    "anulado", "anulada", "nao houve", "sem reuniao", "sem 1:1", "nao ha", "saltato", "saltata", "annullato",
    "annullata", "niente 1:1", "niente incontro", "nessun incontro", "cancellato", "overgeslagen",
    "geen 1-op-1", "geen 1:1", "geen overleg", "geen bila", "geen 1op1", "geen gesprek", "vervallen", "geannuleerd", "gaat niet door",
    "niet doorgegaan", "vervalt", "odwolane", "odwolany", "odwolana", "nie bylo", "brak spotkania", "zruseno",
    "odpada", "odpadlo", "nekonalo", "nebylo", "neprobehlo", "installt", "inget mote", "aflyst", "odpadla",
    "nie odbylo",
]);
/// Sayings that explain a missed week only where nothing else was written under the date.
#[rustfmt::skip]
pub(crate) static SKIP_WEAK: Sayings = Sayings::new(&[
    "out", "ill", "pto", "vacation", "holiday", "holidays", "on leave", "sick", "ooo", "out of office", "away", "off",
    "krank", "urlaub", "feiertag", "frei", "dienstreise", "malade", "conges", "vacances", "ferie", "ferien",
    "enfermo", "enferma", "vacaciones", "festivo", "ferias", "feriado", "doente", "malato", "malata", "ziek",
    "vrij", "vakantie", "urlop", "chory", "chora", "dovolena", "nemoc", "nemocny", "svatek", "travelling",
    "traveling", "offsite", "postponed", "rescheduled", "verschoben", "reporte", "aplazado", "aplazada",
    "adiado", "rinviato", "verplaatst", "przelozone", "presunuto", "absent", "absente", "ausente",
]);
/// Words that open one action line ("AI: …"); looked up folded, a colon or dash must follow.
#[rustfmt::skip]
pub(crate) static ACTION_MARKS: Sayings = Sayings::new(&[
    "ai", "a", "ap", "action", "actions", "action item", "action point", "action items", "todo", "to do",
    "to-do", "follow up", "follow-up", "next step", "next steps", "aktion", "aktionen", "aufgabe", "aufgaben",
    "to dos", "todos", "massnahme", "offen", "a faire", "tache", "action a mener", "tarea", "tareas",
    "accion", "acciones", "pendiente", "por hacer", "acao", "acoes", "tarefa", "tarefas", "a fazer", "azione",
    "azioni", "da fare", "compito", "actie", "acties", "actiepunt", "te doen", "taak", "zadanie", "zadania",
    "do zrobienia", "ukol", "ukoly", "akce", "udelat", "att gora", "atgard", "prochaine etape",
    "siguiente paso", "au",
]);
/// Headings under which every line is an action.
#[rustfmt::skip]
pub(crate) static ACTION_SECTIONS: Sayings = Sayings::new(&[
    "actions", "action", "action items", "action item", "action points", "ai", "ais", "a/i", "a/is", "aps", "agreed", "todo", "todos",
    "to do", "to-do", "to-dos", "to dos", "tasks", "next steps", "follow ups", "follow-ups", "follow up",
    "followups", "commitments", "we agreed", "agreed actions", "next actions", "who does what", "aktionen",
    "aktion", "aktionspunkte", "aufgaben", "massnahmen", "nachste schritte", "to-do liste",
    "offene punkte todo", "zu tun", "zu erledigen", "vereinbart", "vereinbarungen", "a faire",
    "actions a mener", "taches", "prochaines etapes", "suites", "on fait quoi", "plan d'action", "tareas",
    "tarea", "acciones", "por hacer", "pendientes", "proximos pasos", "compromisos", "acuerdos", "quedamos en", "hemos quedado en", "tarefas",
    "acoes", "a fazer", "proximos passos", "accoes", "pendencias", "encaminhamentos", "compromissos", "acordos", "acordos e compromissos", "combinados", "engagements", "impegni", "accordi", "action list", "follow-up tasks", "zobowiazania", "dohody", "azioni", "da fare", "compiti",
    "prossimi passi", "cose da fare", "acties", "actiepunten", "actielijst", "te doen", "taken",
    "vervolgstappen", "afspraken", "zadania", "do zrobienia", "akcje", "kolejne kroki", "nastepne kroki",
    "ustalenia", "what did we agree", "what we agreed", "who will do what", "wer macht was", "was ist zu tun", "qui fait quoi", "quien hace que", "quem faz o que", "chi fa cosa", "wie doet wat", "kto co robi", "kdo co udela", "hemos acordado", "ficou combinado", "ukoly", "akce", "dalsi kroky", "co udelat", "ukol", "atgarder", "att gora", "handlinger",
]);
/// Headings under which talking points stand.
#[rustfmt::skip]
pub(crate) static POINT_SECTIONS: Sayings = Sayings::new(&[
    "topics", "agenda", "talking points", "points", "discussion", "discussion points", "to discuss", "themen",
    "punkte", "besprechungspunkte", "sujets", "ordre du jour", "points a aborder", "points abordes", "temas",
    "puntos", "asuntos", "pontos", "assuntos", "pauta", "argomenti", "punti", "temi", "onderwerpen",
    "agendapunten", "punten", "tematy", "punkty", "temata", "body", "program", "top", "tops", "thema",
]);
/// Headings under which what was said is kept.
#[rustfmt::skip]
pub(crate) static NOTE_SECTIONS: Sayings = Sayings::new(&[
    "notes", "minutes", "meeting notes", "discussion notes", "log", "notizen", "protokoll", "mitschrift",
    "compte rendu", "compte-rendu", "prise de notes", "notas", "apuntes", "anotacoes", "note", "appunti",
    "verbale", "notities", "verslag", "aantekeningen", "notatki", "poznamky", "zapis", "zapisky", "links",
    "liens", "enlaces", "decisions", "decision", "entscheidungen", "entscheidung", "beschlusse", "decisiones",
    "decisoes", "decisioni", "besluiten", "besluit", "decyzje", "rozhodnuti", "ergebnisse", "summary",
    "zusammenfassung", "outcome", "outcomes", "takeaways", "key takeaways", "conclusions", "resume", "resumen", "resumo",
]);
/// Headings, and remarks on a line, for what there was no time for.
#[rustfmt::skip]
pub(crate) static UNREACHED: Sayings = Sayings::new(&[
    "not reached", "not discussed", "didn't get to", "did not get to", "no time", "ran out of time",
    "carry over", "carried over", "carry-over", "carryover", "next time", "moved to next", "parking lot",
    "parked", "postponed", "deferred", "push to next", "backlog", "nicht geschafft", "keine zeit",
    "verschoben", "vertagt", "nachstes mal", "ubertrag", "offen vom letzten", "nicht besprochen",
    "themenspeicher", "reporte", "pas eu le temps", "la prochaine fois", "pas abordé", "pas aborde",
    "en attente", "aplazado", "pendiente para", "no dio tiempo", "proxima vez", "sin tratar",
    "para la proxima", "adiado", "nao deu tempo", "rimandato", "la prossima volta", "non discusso",
    "niet besproken", "volgende keer", "doorgeschoven", "geen tijd", "przelozone", "nastepnym razem",
    "nie zdazylismy", "priste", "nestihli", "odlozeno", "(w)",
]);
/// Words that open a line on an action that is done ("Hecho: Lucía – …").
#[rustfmt::skip]
pub(crate) static DONE_MARKS: Sayings = Sayings::new(&[
    "done", "completed", "finished", "erledigt", "erl", "erl.", "fertig", "gemacht", "fait", "hecho", "feito", "fatto", "gedaan",
    "afgerond", "zrobione", "hotovo", "splneno",
]);
/// Words that say that an action is done.
#[rustfmt::skip]
pub(crate) static DONE: Sayings = Sayings::new(&[
    "done", "completed", "complete", "finished", "closed", "sent", "erledigt", "fertig", "gemacht",
    "abgeschlossen", "fait", "faite", "termine", "terminee", "ok fait", "c'est fait", "hecho", "hecha",
    "listo", "lista", "feito", "feita", "concluido", "concluida", "pronto", "fatto", "fatta", "completato",
    "gedaan", "klaar", "afgerond", "zrobione", "gotowe", "zrobiono", "hotovo", "splneno", "klart", "faerdig",
    "ferdig", "resolved", "geklart", "regle", "resolu", "resuelto", "resolvido", "risolto", "gereed", "geregeld", "afgehandeld",
    "zalatwione", "vyrizeno", "done!", "erl", "ok", "✅", "✔", "✓", "☑",
]);

//! Guesses the language of a text by its small words; owns the lists of them.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A language the crate knows small words of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, also where nothing tells.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Portuguese.
    Portuguese,
    /// Italian.
    Italian,
    /// Dutch.
    Dutch,
    /// Polish.
    Polish,
    /// Czech.
    Czech,
    /// Swedish.
    Swedish,
}

impl Language {
    /// The two letters that stand for it.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Italian => "it",
            Self::Dutch => "nl",
            Self::Polish => "pl",
            Self::Czech => "cs",
            Self::Swedish => "sv",
        }
    }
}

/// Small words, each language's most frequent first.
pub(crate) const SMALL: [(Language, &str); 10] = [
    (
        Language::English,
        "the and of to in is it that for on with was as are be at this have from or by not but what all were we when your can said there use an each which do how their if will up about out many then them these so some her would make like him into time has look two more go see no way could people my than first been who its now did get come made may part i you he she they me us our am just want still too also yes yeah ok again only why where does don't didn't isn't can't i'm it's i'll we're he's she's that's what's let's one any other after before off over very much really got had his should shall being because while here both same another most down back every even new a through between against without until since though yet might must such few own whom whose whether during done",
    ),
    (
        Language::German,
        "der die das und ist nicht ich ein eine einer einem einen zu mit auf für von im den dem des sich auch es an werden aus er hat dass sie nach wird bei noch wie über so zum zur war haben nur oder aber vor bis mehr durch man sein wurde sei habe hatte kann können gegen vom schon wenn ihre alle ihr ihm ihn wir uns mir mich dir dich du bitte ja nein mal nix nichts was wer wo warum hier da dann doch jetzt immer wieder sehr kein keine als am ab in um pro ohne unter sind bin bist seid muss soll will darf etwas evtl wg eigentlich",
    ),
    (
        Language::French,
        "le la les de des du un une et est en que qui dans pour pas sur plus par avec ce il elle on au aux se ne je tu nous vous ils son sa ses leur mais ou où comme si tout tous fait être avoir cette cet ces mon ma mes ton ta tes y été sont ont était très bien aussi encore même sans sous chez donc quand quoi oui non moi toi lui ça c'est j'ai d'un d'une l' d' qu'on qu'il deux rien peu trop avant après depuis toujours jamais déjà entre à",
    ),
    (
        Language::Spanish,
        "el la los las de del que y en un una es se no por con para su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho cada otra vez tengo está están ha he hemos fue son ser si tú mi te bien menos nada voy va vamos hace hacer tiene tenemos cómo quién a",
    ),
    (
        Language::Portuguese,
        "o a os as de do da dos das que e em um uma é não para com por se no na nos nas ao aos mais mas como foi ele ela eu tu nós seu sua ou ser quando muito há já está também só pelo pela até isso entre depois sem mesmo seus quem me esse eles você tinha foram essa num nem suas meu minha têm numa elas qual lhe este fosse dele te vamos são tem vai ainda bem sim aqui agora cada outra outro nada todos tudo à às",
    ),
    (
        Language::Italian,
        "il lo la i gli le di del della dei delle che e è in un una uno per con non si da al alla ai sono come ma se più anche ci ne ho hai ha abbiamo hanno mi ti suo sua loro questo questa quello quella nel nella sul sulla dal dalla o a tutto tutti molto bene già ancora solo quando dove chi cosa perché qui ora poi sempre mai senza tra fra prima dopo fa va sta lui lei noi voi io tu mio mia sì",
    ),
    (
        Language::Dutch,
        "de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit naar door over ze zij we wij je jij ik hij haar hem mijn ons onze hun wat wie waar hoe wel geen al meer moet kan wil zou was heb heeft hebben had wordt worden deze dit daar hier nu toen zo heel goed weer alleen alle iets niets veel eerst na voor tot of tegen onder omdat echt even",
    ),
    (
        Language::Polish,
        "i w na z do się nie to że o jest za od jak po co tak ale już dla tylko przez czy może mnie był była było były są ja ty on ona my wy oni ten ta te tego tej tym jej jego ich mam masz ma mamy będzie by bo kto gdzie kiedy też bardzo jeszcze bez przed nad pod u ze we więc tu tam coś nic mi ci go mu się sobie swój",
    ),
    (
        Language::Czech,
        "a v na se je to že z do s o i k pro ve za po jak ale by jsem si tak co jako už než jen od nebo ze aby až když jeho být který která které byl byla bylo byli jsou jsme mám máš má máme bude budu není ne ano mě mi ty ta ten tu tam tady ještě také jeden moc kdo kde proč bez před při pod nad u můj mít chci",
    ),
    (
        Language::Swedish,
        "och i att det som en på är av för med till den har de inte om ett han hon men var jag vi du så från kan när nu sin ska eller vid efter upp också alla dem vill mycket bara hur vad där här ut sig under mot in över än min din vår någon inget ju kom blir blev",
    ),
];

/// The language whose small words fill the most of the text.
#[must_use]
pub fn language(text: &str) -> Language {
    let (counts, _) = counts(text);
    let best = counts.iter().enumerate().max_by_key(|(at, count)| (**count, usize::MAX - at));
    best.and_then(|(at, count)| SMALL.get(at).filter(|_| *count > 0))
        .map_or(Language::English, |(language, _)| *language)
}

/// The languages that a text is written in, the most used first: none where too few small words are known ones.
pub(crate) fn spoken(text: &str) -> Vec<Language> {
    let (counts, all) = counts(text);
    let mut found: Vec<(usize, Language)> =
        counts.into_iter().zip(SMALL).map(|(count, (language, _))| (count, language)).collect();
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let most = found.first().map_or(0, |(count, _)| *count);
    // One small word in eight is what texts in a language have that shares words with a known one.
    let least = (most * 4 / 10).max(1);
    let known = most * 8 >= all && most > 0;
    found.into_iter().filter(|(count, _)| known && *count >= least).map(|(_, language)| language).collect()
}

/// The small words of a language.
pub(crate) fn small(language: Language) -> impl Iterator<Item = &'static str> {
    SMALL.iter().filter(move |(of, _)| *of == language).flat_map(|(_, words)| words.split(' '))
}

/// The words that tell little in a language; English ones stand in texts of every language.
pub(crate) fn generic(language: Language) -> impl Iterator<Item = &'static str> {
    let said = include_str!("generic.txt").lines().filter_map(|line| line.split_once(": "));
    said.filter(move |(code, _)| *code == "en" || *code == language.code())
        .flat_map(|(_, words)| words.split(' '))
}

/// How many of the words are small words of each language, and how many words there are.
fn counts(text: &str) -> ([usize; SMALL.len()], usize) {
    static TABLE: LazyLock<HashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
        let mut table: HashMap<&'static str, Vec<usize>> = HashMap::new();
        for (at, (_, words)) in SMALL.iter().enumerate() {
            for word in words.split(' ') {
                table.entry(word).or_default().push(at);
            }
        }
        table
    });
    let mut counts = [0_usize; SMALL.len()];
    let mut all = 0;
    for word in text.split(|c: char| !(c.is_alphabetic() || c == '\'')).filter(|w| !w.is_empty()).take(4000) {
        let lower = word.to_lowercase();
        all += 1;
        for at in table_of(&TABLE, &lower) {
            if let Some(count) = counts.get_mut(*at) {
                *count += 1;
            }
        }
    }
    (counts, all)
}

fn table_of<'t>(table: &'t HashMap<&'static str, Vec<usize>>, word: &str) -> &'t [usize] {
    table.get(word).map_or(&[], Vec::as_slice)
}

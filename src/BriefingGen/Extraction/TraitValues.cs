namespace BriefingGen.Extraction;

// The values of the traits that are a choice. The weights name them by number: a new value comes last.

/// <summary>Where a candidate stands as seen from the quotation.</summary>
internal enum Relation : byte
{
    /// <summary>Nobody says it.</summary>
    Nobody,
    AfterFollower,
    AfterSubject,
    AfterOther,
    BeforeSubject,
    BeforeFarSubject,
    BeforeFollower,
    BeforeOther,
    EarlierSubject,
    EarlierOther,
    LaterSubject,
    LaterFollower,
    LaterOther,
    PreviousParagraphSubject,
    PreviousParagraphOther,

    /// <summary>It is no quotation: a title, a nickname, words held at arm's length.</summary>
    Label,
}

/// <summary>Which verb a candidate speaks by.</summary>
internal enum CueKind : byte
{
    None,

    /// <summary>"according to".</summary>
    According,

    /// <summary>"said", "told", "added".</summary>
    Said,

    /// <summary>"saying".</summary>
    Saying,

    /// <summary>Another verb of saying.</summary>
    Reported,

    /// <summary>"called", "described".</summary>
    Called,

    /// <summary>"praising".</summary>
    Expressing,

    /// <summary>Another verb that may report.</summary>
    Expressed,

    /// <summary>"MOSS: ...".</summary>
    Colon,
}

/// <summary>Which verb stands before a quotation that nobody says; these share the numbers of <see cref="CueKind"/>.</summary>
internal enum UnclaimedCue : byte
{
    None,
    Say,
    Express,
}

/// <summary>What stands beside a mention.</summary>
internal enum Side : byte
{
    /// <summary>The text ends.</summary>
    Nothing,
    Quotation,
    Comma,
    FullStop,
    OtherMark,
    ByOrTo,
    That,
    Say,
    Express,
    Of,
    Preposition,

    /// <summary>"and", "but", "when".</summary>
    Conjunction,
    Auxiliary,
    Adverb,
    Clitic,
    OtherWord,
}

/// <summary>Whether a mention hangs on another.</summary>
internal enum Tie : byte
{
    None,

    /// <summary>"Moss's" of "Moss's lawyer".</summary>
    Owner,

    /// <summary>"Moss" of "a spokesman for Moss".</summary>
    Attached,
}

/// <summary>What the words of a name tell of its bearer.</summary>
internal enum NameNature : byte
{
    NoName,
    Body,
    Place,
    Nationality,

    /// <summary>"CBH".</summary>
    Acronym,
    GivenName,
    Other,
}

/// <summary>Whether a candidate is whoever says the quotation before.</summary>
internal enum Sameness : byte
{
    Another,
    SameMention,
    SameEntity,

    /// <summary>A pronoun of one gender with the pronoun that said the one before.</summary>
    LikePronoun,
    OtherPronoun,

    /// <summary>Nobody says the quotation before, or none is before; for nobody, only the latter.</summary>
    NobodyBefore,

    /// <summary>Nobody again.</summary>
    NobodyAgain,
}

/// <summary>What other subject the cue before a quotation has, nearer than a candidate.</summary>
internal enum Blocker : byte
{
    None,
    Name,
    Pronoun,
    Phrase,
}

/// <summary>How a quotation ends.</summary>
internal enum QuoteEnding : byte
{
    /// <summary>No mark closes it.</summary>
    Open,
    Comma,
    FullStop,

    /// <summary>A question or an exclamation mark.</summary>
    Question,
    Dash,

    /// <summary>A comma behind the closing mark.</summary>
    CommaBehind,
    Other,
}

/// <summary>How many words a quotation has.</summary>
internal enum QuoteLength : byte
{
    One,
    Two,

    /// <summary>Less than five.</summary>
    Few,

    /// <summary>Less than ten.</summary>
    Clause,

    /// <summary>Less than 25.</summary>
    Sentence,
    Long,
}

/// <summary>Which words of a quotation have capitals.</summary>
internal enum Capitals : byte
{
    /// <summary>It begins small.</summary>
    None,
    First,

    /// <summary>"The Long Dry": all that a title has.</summary>
    Title,

    /// <summary>One word, with a capital.</summary>
    Word,

    /// <summary>"BREAD NOW".</summary>
    Shouted,
}

/// <summary>Who speaks in a quotation of themselves.</summary>
internal enum Voice : byte
{
    Untold,

    /// <summary>"you" alone.</summary>
    You,
    We,
    I,
}

/// <summary>What leads in a quotation.</summary>
internal enum LeadIn : byte
{
    /// <summary>It opens its sentence.</summary>
    Nothing,
    Quotation,
    Colon,

    /// <summary>"Moss said, “...”".</summary>
    CommaOfSaying,
    Comma,
    OtherMark,
    That,
    Say,
    Express,

    /// <summary>"the", "a", "his".</summary>
    Article,
    As,

    /// <summary>"is", "was".</summary>
    Be,
    To,
    Preposition,
    Clitic,
    OtherWord,
}

/// <summary>Which preposition leads in a quotation: "on" a programme, "in" a book, "by saying".</summary>
internal enum LeadPreposition : byte
{
    None,
    On,
    In,
    Of,
    For,
    As,
    With,

    /// <summary>"about", "over".</summary>
    About,
    From,
    Other,
}

/// <summary>What follows the closing mark.</summary>
internal enum FollowUp : byte
{
    /// <summary>The sentence ends, or no mark closes the quotation.</summary>
    Nothing,
    Quotation,

    /// <summary>A comma or a semicolon.</summary>
    Comma,

    /// <summary>What ends a sentence.</summary>
    FullStop,
    OtherMark,
    Say,
    Pronoun,
    Preposition,

    /// <summary>"and", "who".</summary>
    Conjunction,

    /// <summary>An auxiliary, or another verb that may report.</summary>
    Verb,
    Capital,
    Noun,
    OtherWord,
}

/// <summary>What beside a quotation says that it is the name of something.</summary>
internal enum LabelSign : byte
{
    None,

    /// <summary>"the book “...”".</summary>
    WorkBefore,

    /// <summary>"the “...” album".</summary>
    WorkBehind,

    /// <summary>"Radio Harbour's “...”".</summary>
    OwnerBefore,

    /// <summary>"Ada “Bo” Moss".</summary>
    WithinName,
}

/// <summary>Whether a quotation stands where words stand for which a reporter will not vouch.</summary>
internal enum Scare : byte
{
    None,

    /// <summary>Between an article and a noun: "the “odd” kettles".</summary>
    WithinPhrase,

    /// <summary>"so-called".</summary>
    SoCalled,

    /// <summary>In brackets.</summary>
    Bracketed,

    /// <summary>Before a noun, without an article.</summary>
    BeforeNoun,
}

/// <summary>How two neighbouring quotations touch.</summary>
internal enum Contact : byte
{
    None,
    OneSentence,

    /// <summary>Nothing stands between them.</summary>
    Touching,
    OneParagraph,

    /// <summary>Nothing stands between them but a new paragraph.</summary>
    TouchingParagraphs,
    NextParagraph,

    /// <summary>They stand in two paragraphs, and no mark closes the first.</summary>
    Unclosed,
}

/// <summary>How much the reporter says "I" and "we".</summary>
internal enum Genre : byte
{
    /// <summary>Never.</summary>
    Report,

    /// <summary>Seldom.</summary>
    Feature,

    /// <summary>Often, as columns do.</summary>
    Column,
}

namespace BriefingGen.Extraction;

/// <summary>What is looked at when a candidate is weighed as the speaker of a quotation. Each has a small number of values.</summary>
internal enum Trait : byte
{
    Relation,
    Kind,
    Link,
    Cue,
    CueGap,
    MentionGap,
    Before,
    After,
    Owner,
    Shape,
    Ending,
    Words,
    Frame,
    Previous,
    Next,
    Lead,
    Distance,
    Same,
    Case,
    Follow,
    Label,
    Blocked,
    Named,
    Person,
    Clause,
    Standing,
    Nature,
    Between,
    That,
    Scare,
    Preposition,
    Mark,
    Genre,

    /// <summary>No trait; always zero.</summary>
    None,
    Count,
}

/// <summary>How many values traits have.</summary>
internal static class Traits
{
    // In the order of the traits.
    private static readonly byte[] Counts =
        [(byte)Relation.Count, 10, 8, 9, 8, 8, 16, 16, 3, 4, 7, 6, 9, 7, 7, 16, 8, 7, 5, 13, 5, 4, 2, 4, 2, 4, 7, 4, 5, 5, 10, 2, 3, 1];

    /// <summary>The number of values of a trait: from 0 to one less.</summary>
    public static int Values(Trait trait) => Counts[(int)trait];
}

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
    Count,
}

/// <summary>A value for each trait.</summary>
[System.Runtime.CompilerServices.InlineArray((int)Trait.Count)]
internal struct TraitVector
{
    private byte first;

    public byte this[Trait trait]
    {
        readonly get => this[(int)trait];
        set => this[(int)trait] = value;
    }
}

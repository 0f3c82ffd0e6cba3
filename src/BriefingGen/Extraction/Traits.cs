namespace BriefingGen.Extraction;

/// <summary>What is looked at when a candidate is weighed as the speaker of a quotation. Each has a small number of values.</summary>
internal enum Trait : byte
{
    Relation,

    /// <summary>The kind of the mention.</summary>
    Kind,

    /// <summary>How the mention and its cue hang together.</summary>
    Link,
    Cue,

    /// <summary>How far the cue stands from the quotation.</summary>
    CueGap,

    /// <summary>Which of the mentions on its side it is, counted from the quotation.</summary>
    MentionGap,

    /// <summary>What stands before the mention.</summary>
    Before,

    /// <summary>What stands after the mention.</summary>
    After,

    /// <summary>Whether the mention owns something or hangs on another.</summary>
    Owner,

    /// <summary>Whether the quotation opens its sentence (0, else 2), and whether with a capital (0, else 1).</summary>
    Shape,

    /// <summary>How the quotation ends.</summary>
    Ending,

    /// <summary>How many words the quotation has.</summary>
    Words,

    /// <summary>How near a cue stands behind (0 none, 1 near, 2 far) and before (0 none, 3 near, 6 far) the quotation, added up.</summary>
    Frame,

    /// <summary>How the quotation touches the one before.</summary>
    Previous,

    /// <summary>How the quotation touches the next.</summary>
    Next,
    Lead,

    /// <summary>How far the mention stands from the quotation.</summary>
    Distance,

    /// <summary>Whether the candidate says the quotation before.</summary>
    Same,

    /// <summary>Which words of the quotation have capitals.</summary>
    Case,
    Follow,
    Label,
    Blocked,

    /// <summary>Whether the quotation names the candidate.</summary>
    Named,

    /// <summary>Whether "I", "we" or "you" speaks in the quotation.</summary>
    Person,

    /// <summary>Whether a verb is seen in the quotation.</summary>
    Clause,

    /// <summary>How much the article lets the candidate speak: 0 it has no name, 1 never, 2 once, 3 more.</summary>
    Standing,
    Nature,

    /// <summary>How many cues with another subject stand between.</summary>
    Between,

    /// <summary>Whether "that" and another verb stand between the cue and the quotation.</summary>
    That,
    Scare,
    Preposition,

    /// <summary>Whether the marks are single.</summary>
    Mark,
    Genre,

    /// <summary>No trait; always zero.</summary>
    None,
    Count,
}

/// <summary>How many values traits have.</summary>
internal static class Traits
{
    private static readonly byte[] Counts = [.. Enumerable.Range(0, (int)Trait.Count).Select(trait => (byte)Count((Trait)trait))];

    /// <summary>The number of values of a trait: from 0 to one less.</summary>
    public static int Values(Trait trait) => Counts[(int)trait];

    private static int Count(Trait trait) => trait switch
    {
        Trait.Relation => Of(typeof(Relation)),
        Trait.Kind => Of(typeof(MentionKind)),
        Trait.Link => Of(typeof(Link)),
        Trait.Cue => Of(typeof(CueKind)),
        Trait.Before or Trait.After => Of(typeof(Side)),
        Trait.Owner => Of(typeof(Tie)),
        Trait.Ending => Of(typeof(QuoteEnding)),
        Trait.Words => Of(typeof(QuoteLength)),
        Trait.Previous or Trait.Next => Of(typeof(Contact)),
        Trait.Lead => Of(typeof(LeadIn)),
        Trait.Same => Of(typeof(Sameness)),
        Trait.Case => Of(typeof(Capitals)),
        Trait.Follow => Of(typeof(FollowUp)),
        Trait.Label => Of(typeof(LabelSign)),
        Trait.Blocked => Of(typeof(Blocker)),
        Trait.Person => Of(typeof(Voice)),
        Trait.Nature => Of(typeof(NameNature)),
        Trait.Scare => Of(typeof(Scare)),
        Trait.Preposition => Of(typeof(LeadPreposition)),
        Trait.Genre => Of(typeof(Genre)),
        Trait.Named or Trait.Clause or Trait.Mark => 2,
        Trait.Shape or Trait.Between or Trait.Standing => 4,
        Trait.That => 5,
        Trait.CueGap or Trait.MentionGap or Trait.Distance => 8,
        Trait.Frame => 9,
        Trait.None => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(trait)),
    };

    private static int Of(Type choice) => Enum.GetValuesAsUnderlyingType(choice).Length;
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

    public readonly Relation Relation => (Relation)this[Trait.Relation];

    public readonly Link Link => (Link)this[Trait.Link];

    public readonly QuoteLength Words => (QuoteLength)this[Trait.Words];

    public readonly LeadIn Lead => (LeadIn)this[Trait.Lead];

    public readonly Capitals Case => (Capitals)this[Trait.Case];

    public readonly LabelSign Label => (LabelSign)this[Trait.Label];

    public readonly Scare Scare => (Scare)this[Trait.Scare];
}

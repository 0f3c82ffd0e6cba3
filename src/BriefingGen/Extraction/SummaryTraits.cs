namespace BriefingGen.Extraction;

/// <summary>What is looked at when a paragraph is weighed for the summary. Each has at most sixteen values.</summary>
internal enum SummaryTrait : byte
{
    /// <summary>1 for a paragraph, 2 for stopping here; never 0.</summary>
    Choice,

    // What the paragraph is by itself.
    Place,
    Part,
    Size,
    Length,
    Theme,
    Density,
    Fresh,
    Shared,
    LeadShare,
    LeadRecall,
    Opening,
    Quoted,
    Cue,
    Numbers,
    Persons,
    Label,
    Ending,
    Before,
    After,
    Pronouns,
    Marks,
    Bodies,
    Listing,
    Time,
    Tense,

    // What it is beside those chosen already.
    Step,
    Taken,
    Repeats,
    Next,
    Sum,

    /// <summary>No trait; always zero.</summary>
    None,
    Count,
}

/// <summary>A value for each trait.</summary>
[System.Runtime.CompilerServices.InlineArray((int)SummaryTrait.Count)]
internal struct SummaryVector
{
    private byte first;

    public byte this[SummaryTrait trait]
    {
        readonly get => this[(int)trait];
        set => this[(int)trait] = value;
    }
}

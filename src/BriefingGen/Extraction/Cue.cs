namespace BriefingGen.Extraction;

/// <summary>How a cue and the mention that speaks hang together.</summary>
internal enum Link : byte
{
    None,

    /// <summary>"Moss said", "Moss has also said", "Moss on Monday said".</summary>
    Adjacent,

    /// <summary>"Moss, a baker, said".</summary>
    Comma,

    /// <summary>"a spokesman for Moss said".</summary>
    Chain,

    /// <summary>"Moss stood up and said".</summary>
    Clause,

    /// <summary>"said Moss".</summary>
    Inverted,

    /// <summary>"described by Moss", "according to Moss".</summary>
    Agent,

    /// <summary>"Moss was called": somebody else speaks.</summary>
    Passive,
}

/// <summary>A word that says that something was said.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="Subject">Who stands before it as its subject; null where nobody does.</param>
/// <param name="Link">How the subject is joined.</param>
/// <param name="Follower">Who stands after it as "said Moss" or "by Moss" would have it; null where nobody does.</param>
/// <param name="IsAccording">It is "according to".</param>
/// <param name="Verb">The index into <see cref="Lexicon.CueVerbs"/>.</param>
internal sealed record Cue(int First, int End, Mention? Subject, Link Link, Mention? Follower, bool IsAccording, int Verb);

namespace BriefingGen.Extraction;

internal enum MentionKind : byte
{
    Person,

    /// <summary>A capitalised name that is not known to be a person's.</summary>
    Name,
    Pronoun,

    /// <summary>"his" of "his claim".</summary>
    PossessivePronoun,

    /// <summary>"who", "which", "that".</summary>
    Relative,
    OnePerson,
    People,
    Group,
    Document,
    Other,
}

internal enum Gender : byte
{
    Unknown,
    Man,
    Woman,
}

/// <summary>Somebody or something that the reporter names, by name, pronoun or phrase.</summary>
internal sealed class Mention
{
    private MentionKind kind;
    private int entity = -1;

    /// <summary>The first token of the whole phrase.</summary>
    public required int First { get; init; }

    /// <summary>The token after the phrase, without what follows its head ("for the mayor").</summary>
    public required int End { get; init; }

    /// <summary>The first token of the name, or the head noun.</summary>
    public required int Head { get; init; }

    public required MentionKind Kind
    {
        get => kind;
        init => kind = value;
    }

    public Gender Gender { get; init; }

    /// <summary>It owns what follows: "Moss's lawyer".</summary>
    public bool IsPossessor { get; init; }

    /// <summary>It is the subject of a verb of saying.</summary>
    public bool Speaks { get; private set; }

    /// <summary>Its entity; -1 where it has no name.</summary>
    public int Entity
    {
        get => entity;
        init => entity = value;
    }

    /// <summary>Its index in the order of the text.</summary>
    public int Index { get; set; }

    /// <summary>What stands beside it; null until somebody asks.</summary>
    public MentionSides? Sides { get; set; }

    /// <summary>The same from an earlier token on: "about four in 10".</summary>
    public Mention From(int first) => new() { First = first, End = End, Head = Head, Kind = kind, Gender = Gender, IsPossessor = IsPossessor };

    /// <summary>It names an entity.</summary>
    public void Join(int named) => entity = named;

    /// <summary>What looked like any name is a person's, as another mention tells.</summary>
    public void BecomePerson() => kind = MentionKind.Person;

    /// <summary>What looked like a person's name is a body's, as the noun before it tells.</summary>
    public void BecomeName() => kind = MentionKind.Name;

    /// <summary>What looked like any noun is somebody's role, as the name beside it tells.</summary>
    public void BecomeRole() => kind = MentionKind.OnePerson;

    /// <summary>It is the subject of a verb of saying.</summary>
    public void Speak() => Speaks = true;
}

/// <summary>What of a mention is the same for whatever quotation it is weighed.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="After">What stands after it.</param>
/// <param name="Nature">What the words of a name tell of its bearer.</param>
/// <param name="IsAttached">It hangs on another: "Moss" in "a spokesman for Moss".</param>
/// <param name="IsNoSpeaker">It says nothing: it is told, or described, or part of a source.</param>
internal readonly record struct MentionSides(Side Before, Side After, NameNature Nature, bool IsAttached, bool IsNoSpeaker);

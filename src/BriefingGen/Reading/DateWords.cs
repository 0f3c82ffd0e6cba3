namespace BriefingGen.Reading;

/// <summary>The word lists of which more than one reader of dates has need, each loaded once.</summary>
internal static class DateWords
{
    public static CueList Articles { get; } = CueList.Load("articles");

    public static CueList Bounds { get; } = CueList.Load("bounds");

    public static CueList Subjects { get; } = CueList.Load("clause-subjects");

    public static CueList Published { get; } = CueList.Load("page-published-words");

    public static CueList Updated { get; } = CueList.Load("page-updated-words");

    public static NumberList Units { get; } = NumberList.Load("time-units");

    public static NumberList Zones { get; } = NumberList.Load("zone-offsets");
}

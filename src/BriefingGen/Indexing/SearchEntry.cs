namespace BriefingGen.Indexing;

/// <summary>Something that a reader can search for.</summary>
/// <param name="Kind">What it is: a speaker, a topic, a story or a quotation.</param>
/// <param name="Title">What is searched and shown first: the name, the headline, or who said it.</param>
/// <param name="Text">What else is searched and shown; empty where there is nothing.</param>
/// <param name="Note">What is shown beside it and not searched: the day, the outlet.</param>
/// <param name="Url">Where it is, relative to the site's root.</param>
public sealed record SearchEntry(SearchKind Kind, string Title, string Text, string Note, string Url);

public enum SearchKind
{
    Speaker,
    Story,
    Quotation,
    Topic,
}

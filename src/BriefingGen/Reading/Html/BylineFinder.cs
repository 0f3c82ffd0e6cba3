namespace BriefingGen.Reading.Html;

/// <summary>Finds who wrote the article.</summary>
internal static class BylineFinder
{
    public static string? Find(PageFacts facts)
    {
        if (facts.Article is { Authors.IsEmpty: false } article)
            return string.Join(", ", article.Authors);
        return facts.Page.Meta("author", "article:author", "parsely-author", "byl");
    }
}

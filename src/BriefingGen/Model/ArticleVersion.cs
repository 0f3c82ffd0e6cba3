namespace BriefingGen.Model;

/// <summary>Another form in which an article was found: an older one, a copy, the same on another page.</summary>
/// <param name="Source">As <see cref="Article.Source"/> has it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Date">Its day.</param>
/// <param name="Url">Where it was published.</param>
public sealed record ArticleVersion(string Source, string? Title, DateOnly? Date, string? Url);

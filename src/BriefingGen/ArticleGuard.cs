using System.Collections.Immutable;
using BriefingGen.Diagnostics;

namespace BriefingGen;

/// <summary>Keeps what one article does to the program from the others.</summary>
public static class ArticleGuard
{
    /// <summary>The result of <paramref name="take"/>, or what <paramref name="without"/> makes of the message that it failed.</summary>
    /// <param name="path">The article's path, for the message.</param>
    /// <param name="take">The work on the article.</param>
    /// <param name="without">The result for an article that is left out.</param>
    public static T Take<T>(string path, Func<T> take, Func<ImmutableArray<Diagnostic>, T> without)
    {
        try
        {
            return take();
        }
        catch (Exception e)
        {
            return without([Catalog.ArticleFault.At(path, e.GetType().Name, e.Message)]);
        }
    }
}

using System.Collections.Immutable;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Reading.Bundles;

namespace BriefingGen;

/// <summary>What came of the files of a build.</summary>
/// <param name="Articles">In the order of the files, and within a file in its own; no two have the same <see cref="Article.Source"/>.</param>
/// <param name="Files">The file of each, by <see cref="Article.Source"/>.</param>
/// <param name="Paths">How messages call each, by <see cref="Article.Source"/>.</param>
/// <param name="Diagnostics">What there is to say.</param>
public sealed record Intake(
    ImmutableArray<Article> Articles,
    IReadOnlyDictionary<string, SourceFile> Files,
    IReadOnlyDictionary<string, string> Paths,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Opens all files and reads what is in them, several at once.</summary>
    public static Intake Read(ImmutableArray<SourceFile> sources, ReadingOptions options, int degreeOfParallelism)
    {
        var read = sources.SelectMany(file => SourceUnpacker.Open(file, options), (file, piece) => (File: file, Piece: piece))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(degreeOfParallelism)
            .Select(from => (from.File, from.Piece.Path, Result: ArticleGuard.Take(from.Piece.Path, from.Piece.Read, faults => new([], faults))));
        var articles = ImmutableArray.CreateBuilder<Article>();
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (file, path, result) in read)
        {
            diagnostics.AddRange(result.Diagnostics);
            foreach (var article in result.Articles)
            {
                if (!files.TryAdd(article.Source, file))
                {
                    // A file can be called just as an entry of another.
                    diagnostics.Add(Catalog.SourceTwice.At(path, article.Source));
                    continue;
                }

                paths.Add(article.Source, path);
                articles.Add(article);
            }
        }

        return new(articles.DrainToImmutable(), files, paths, diagnostics.DrainToImmutable());
    }
}

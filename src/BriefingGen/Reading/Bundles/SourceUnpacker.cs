using System.IO.Compression;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading.Feeds;

namespace BriefingGen.Reading.Bundles;

/// <summary>Opens a source into the pieces that may each become an article. Nothing is written to disk.</summary>
public static class SourceUnpacker
{
    // A page in a .gz in a .zip; a .zip in a .zip.
    private const int MaxDepth = 3;

    /// <summary>The pieces in the order of the source, one after the other as they are asked for. Nothing is thrown whatever the bytes are.</summary>
    public static IEnumerable<Piece> Open(SourceFile file, ReadingOptions options)
    {
        if (file.Bytes.Length > options.MaxFileBytes)
            return [Refused(Catalog.FileTooLarge.At(file.Path, file.Bytes.Length, options.MaxFileBytes))];
        var opening = new Opening(options, new(file.Bytes.Length, options));
        return Guarded(opening.Open(new(file, SourceFormats.Of(file.Name, file.Bytes.Span)), 0), file.Path);
    }

    /// <summary>A piece that is no more than the reason why there is none.</summary>
    internal static Piece Refused(Diagnostic diagnostic) => new(diagnostic.Path, () => new([], [diagnostic]));

    // What a damaged archive does to the libraries that open it, ends the opening and nothing else.
    private static IEnumerable<Piece> Guarded(IEnumerable<Piece> pieces, string path)
    {
        using var each = pieces.GetEnumerator();
        Piece? fault = null;
        for (var count = 0; fault is null; count++)
        {
            Piece? piece = null;
            try
            {
                piece = each.MoveNext() ? each.Current : null;
            }
            catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException)
            {
                fault = Refused(Catalog.BundleBroken.At(path, e.Message.TrimEnd('.')));
            }

            if (piece is null && fault is null && count == 0)
                fault = Refused(Catalog.BundleIsEmpty.At(path));
            if ((piece ?? fault) is not { } next)
                break;
            yield return next;
        }
    }

    private sealed class Opening(ReadingOptions options, Allowance allowance)
    {
        public IEnumerable<Piece> Open(SourceDocument document, int depth) => document.Format switch
        {
            SourceFormat.Gzip or SourceFormat.Zip or SourceFormat.Warc when depth == MaxDepth =>
                [Refused(Catalog.BundleTooDeep.At(document.File.Path, MaxDepth))],
            SourceFormat.Gzip => OpenGzip(document, depth),
            SourceFormat.Zip => ZipBundle.Open(document.File, options, allowance).SelectMany(entry => Open(entry, depth + 1)),
            SourceFormat.Warc => OpenWarc(document.File, new MemoryStream(document.File.Bytes.ToArray()), depth),
            SourceFormat.Feed => FeedReader.Open(document, options),
            SourceFormat.JsonFeed => JsonFeedReader.Open(document, options),
            SourceFormat.JsonLines => OpenLines(document.File),
            _ => [new(document.File.Path, () => ArticleReader.Read(document, options))],
        };

        private IEnumerable<Piece> Open(BundleEntry entry, int depth) =>
            entry.Document is { } document ? Open(document, depth) : [Refused(entry.Fault!)];

        // One packed file is one file: it keeps its name.
        private IEnumerable<Piece> OpenGzip(SourceDocument document, int depth)
        {
            var file = document.File;
            var inner = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Name[..^3] : file.Name;
            using var stream = new GZipStream(new MemoryStream(file.Bytes.ToArray()), CompressionMode.Decompress);
            if (SourceFormats.ByName(inner) == SourceFormat.Warc)
            {
                foreach (var piece in OpenWarc(file, stream, depth))
                    yield return piece;
            }
            else if (SourceFormats.WhyNot(inner) is { } reason)
            {
                yield return Refused(Catalog.FormatSkipped.At(file.Path, reason));
            }
            else if (allowance.ReadAll(stream, options.MaxFileBytes) is { } bytes)
            {
                if (GzipEnd.IsMissing(file.Bytes.Span, bytes.Length))
                {
                    yield return Refused(Catalog.BundleBroken.At(file.Path, "it ends too early"));
                    yield break;
                }

                foreach (var piece in Open(document with { File = file with { Bytes = bytes }, Format = SourceFormats.Of(inner, bytes) }, depth + 1))
                    yield return piece;
            }
            else
            {
                yield return Refused(TooMuch(file.Path));
            }
        }

        private IEnumerable<Piece> OpenWarc(SourceFile file, Stream stream, int depth)
        {
            foreach (var entry in WarcBundle.Open(file, allowance.Limit(stream), options, allowance))
            {
                foreach (var piece in Open(entry, depth + 1))
                    yield return piece;
            }

            if (allowance.Bytes == 0)
                yield return Refused(TooMuch(file.Path));
        }

        private IEnumerable<Piece> OpenLines(SourceFile file)
        {
            var taken = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (number, bytes) in JsonLinesReader.Lines(new MemoryStream(file.Bytes.ToArray()), options.MaxFileBytes))
            {
                var line = JsonLinesReader.Read(file.Path, number, bytes, options.MaxFileBytes);
                if (line.Record is { } record)
                {
                    var key = EntryName.Unique(EntryName.Key(record.Id), taken);
                    yield return new($"{file.Path}#{key}", () => ArticleReader.Read(record, $"{file.Name}#{key}", $"{file.Path}#{key}", options));
                }
                else
                {
                    yield return Refused(line.Diagnostics[0]);
                }
            }
        }

        private Diagnostic TooMuch(string path) => allowance.Bytes == 0
            ? Catalog.UnpacksTooFar.At(path, options.MaxUnpackedBytes)
            : Catalog.EntryTooLarge.At(path, options.MaxFileBytes);
    }
}

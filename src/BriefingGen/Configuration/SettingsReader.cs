using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Diagnostics;
using BriefingGen.Model;
using BriefingGen.Reading;
using BriefingGen.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BriefingGen.Configuration;

/// <summary>What a configuration file says, as far as it could be understood, and everything that is wrong with it.</summary>
public sealed record SettingsResult(Settings Settings, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Reads <c>briefing.yaml</c>. Every fault has its place, and all are found at once.</summary>
public sealed class SettingsReader
{
    private static readonly ImmutableArray<string> Keys =
        ["title", "description", "language", "time_zone", "base_url", "input", "max_file_size", "output", "templates", "source_pages", "offline", "articles"];

    private static readonly ImmutableArray<string> ArticleKeys = ["title", "date", "url", "publisher"];

    private const int MaxDepth = 32;

    private readonly string path;
    private readonly SourceText text;
    private readonly Parser parser;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private SettingsReader(string path, string content)
    {
        this.path = path;
        text = new(content.TrimStart('\uFEFF'));
        parser = new(new Scanner(new StringReader(text.Content), skipComments: true));
    }

    /// <summary>Reads the text of a configuration file; relative paths in it are meant from the folder that holds it.</summary>
    public static SettingsResult Read(string path, string content)
    {
        var reader = new SettingsReader(path, content);
        var settings = Settings.Empty;
        try
        {
            settings = reader.ReadDocument();
        }
        catch (YamlException e)
        {
            reader.Report(Catalog.ConfigSyntax, e.Start, Words(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner itself trips over some texts that are not YAML.
            reader.Report(Catalog.ConfigSyntax, Mark.Empty, "it cannot be made out");
        }

        return new(settings, reader.diagnostics.ToImmutable());
    }

    private Settings ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return Settings.Empty;
        parser.Consume<DocumentStart>();
        var result = ReadRoot();
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            Report(Catalog.ConfigSecondDocument, second.Start);
        return result;
    }

    private Settings ReadRoot()
    {
        var result = Settings.Empty;
        // A file of comments only says nothing, which is not a fault.
        if (parser.Accept<Scalar>(out var blank) && IsNull(blank))
        {
            parser.MoveNext();
            return result;
        }

        ReadMapping("a configuration", Keys, key => result = key switch
        {
            "title" => result with { Title = ReadText(key) },
            "description" => result with { Description = ReadText(key) },
            "language" => result with { Language = ReadChecked(key, Catalog.ConfigBadLanguage, IsLanguage) },
            "time_zone" => result with { TimeZone = ReadTimeZone(key) },
            "base_url" => result with { BaseUrl = ReadChecked(key, Catalog.ConfigBadUrl, value => BaseAddress.Parse(value) is not null) is { } url ? BaseAddress.Parse(url) : null },
            "input" => result with { Inputs = [.. ReadTexts(key).Select(input => FromHere(input)!)] },
            "max_file_size" => result with { MaxFileBytes = ReadChecked(key, Catalog.ConfigBadSize, value => ByteSize.Parse(value) is not null) is { } size ? ByteSize.Parse(size) : null },
            "output" => result with { Output = FromHere(ReadText(key)) },
            "templates" => result with { Templates = FromHere(ReadText(key)) },
            "source_pages" => result with { SourcePages = ReadChecked(key, Catalog.ConfigBadSourcePages, value => value is "full" or "excerpts") is { } pages ? pages == "excerpts" ? SourcePages.Excerpts : SourcePages.Full : null },
            "offline" => result with { Offline = ReadChecked(key, Catalog.ConfigBadSwitch, value => value is "true" or "false") is { } offline ? offline == "true" : null },
            _ => result with { Articles = ReadArticles() },
        });
        return result;
    }

    private ImmutableArray<ConfiguredArticle> ReadArticles()
    {
        var articles = ImmutableArray.CreateBuilder<ConfiguredArticle>();
        ReadMapping("\"articles\"", [], (name, mark) =>
        {
            var article = new ArticleOverride(null, null, null, null);
            ReadMapping($"\"{name}\"", ArticleKeys, key => article = key switch
            {
                "title" => article with { Title = ReadText(key) },
                "date" => article with { Date = ReadDate(key) },
                "url" => article with { Url = ReadChecked(key, Catalog.ConfigBadUrl, BaseAddress.IsWeb) },
                _ => article with { Publisher = ReadText(key) },
            });
            articles.Add(new(name, article, Catalog.ConfigNoSuchArticle.At(path, text, Offset(mark), name)));
        });
        return articles.ToImmutable();
    }

    private void ReadMapping(string what, ImmutableArray<string> known, Action<string> read) =>
        ReadMapping(what, known, (key, _) => read(key));

    // Empty `known` allows any key.
    private void ReadMapping(string what, ImmutableArray<string> known, Action<string, Mark> read)
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            Refuse(Catalog.ConfigNotMapping, what);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                Refuse(Catalog.ConfigNotMapping, what);
                Skip();
            }
            else if (!known.IsEmpty && !known.Contains(Name(key, known)))
            {
                var nearest = Nearest.To(key.Value, known);
                Report(Catalog.ConfigUnknownKey, key.Start, key.Value, nearest is null ? $"; the settings here are {string.Join(", ", known)}" : $"; did you mean \"{nearest}\"?");
                Skip();
            }
            else if (!seen.Add(Name(key, known)))
            {
                Report(Catalog.ConfigDuplicateKey, key.Start, key.Value);
                Skip();
            }
            else
            {
                read(Name(key, known), key.Start);
            }
        }
    }

    // A setting can be written as its option is, with hyphens; an article's name stands as it is.
    private static string Name(Scalar key, ImmutableArray<string> known) => known.IsEmpty ? key.Value : key.Value.Replace('-', '_');

    // One value, or a list of them.
    private ImmutableArray<string> ReadTexts(string key)
    {
        if (!parser.TryConsume<SequenceStart>(out _))
            return ReadText(key) is { } one ? [one] : [];
        var values = ImmutableArray.CreateBuilder<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadText(key) is { } value)
                values.Add(value);
        }

        return values.DrainToImmutable();
    }

    private string? ReadText(string key) => ReadScalar(key)?.Value.Trim();

    private string? ReadChecked(string key, DiagnosticKind fault, Func<string, bool> isGood)
    {
        if (ReadScalar(key) is not { } scalar)
            return null;
        var value = scalar.Value.Trim();
        if (isGood(value))
            return value;
        Report(fault, scalar.Start, value);
        return null;
    }

    private DateOnly? ReadDate(string key) =>
        ReadChecked(key, Catalog.ConfigBadDate, value => ParseDate(value) is not null) is { } date ? ParseDate(date) : null;

    private TimeZoneInfo? ReadTimeZone(string key)
    {
        if (ReadScalar(key) is not { } scalar)
            return null;
        var value = scalar.Value.Trim();
        var zone = TimeZones.Parse(value);
        if (zone is null)
            Report(Catalog.ConfigBadTimeZone, scalar.Start, value, TimeZones.Advice(value));
        return zone;
    }

    private Scalar? ReadScalar(string key)
    {
        if (!parser.TryConsume<Scalar>(out var scalar))
        {
            Refuse(Catalog.ConfigNotText, key);
            return null;
        }

        if (!IsNull(scalar) && !string.IsNullOrWhiteSpace(scalar.Value))
            return scalar;
        Report(Catalog.ConfigNoValue, scalar.Start, key);
        return null;
    }

    private void Refuse(DiagnosticKind kind, string what)
    {
        var next = parser.Current!;
        Report(next is AnchorAlias ? Catalog.ConfigReference : kind, next.Start, what);
        Skip();
    }

    // The next node with all below it; a loop, so that depth costs no stack.
    private void Skip()
    {
        var depth = 0;
        do
        {
            var current = parser.Current!;
            depth += current.NestingIncrease;
            // The scanner's work grows with the square of the depth.
            if (depth > MaxDepth)
                throw new YamlException(current.Start, current.End, "nested too deep");
            parser.MoveNext();
        }
        while (depth > 0);
    }

    private string? FromHere(string? value) =>
        value is null || Path.GetDirectoryName(path) is not { Length: > 0 } folder ? value : Path.Combine(folder, value);

    private void Report(DiagnosticKind kind, Mark mark, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Add(kind.At(path, text, Offset(mark), arguments));

    private int Offset(Mark mark) => (int)Math.Clamp(mark.Index, 0, text.Length);

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL";

    private static bool IsLanguage(string value) =>
        value.Length <= 35 && value.Split('-') is [{ Length: 2 or 3 } first, .. var rest]
        && first.All(char.IsAsciiLetter) && rest.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static DateOnly? ParseDate(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string Words(YamlException e)
    {
        var message = e.Message.TrimEnd('.');
        return message.Length == 0 ? "" : char.ToLowerInvariant(message[0]) + message[1..];
    }
}

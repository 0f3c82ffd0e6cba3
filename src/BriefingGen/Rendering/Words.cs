using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>
/// The words of the interface in one language: <c>words/en.txt</c> of the theme, with that of the site's language laid over
/// it line by line. Dates are written by them, so that they do not depend on the culture data of the machine.
/// </summary>
internal sealed class Words : ITemplateModel<Words>
{
    private const char PartsForms = '|';

    private readonly FrozenDictionary<string, string> texts;
    private readonly ImmutableArray<string> months;
    private readonly ImmutableArray<string> weekdays;
    private readonly ImmutableArray<string> weekdaysShort;

    private Words(FrozenDictionary<string, string> texts, string language)
    {
        this.texts = texts;
        Language = language;
        months = List("months", 12);
        weekdays = List("weekdays", 7);
        weekdaysShort = List("weekdays_short", 7);
    }

    /// <summary>The words of the default theme in English, which every other file is laid over.</summary>
    public static Words English { get; } = new(WordsFile.Default.Texts.ToFrozenDictionary(StringComparer.Ordinal), "en");

    // The English file says which words there are.
    public static TemplateShape<Words> Shape { get; } = new(
        [.. English.texts.Keys.Order(StringComparer.Ordinal).Select(key => (key, (Func<Words, TemplateValue>)(words => words.Value(key))))]);

    /// <summary>The language of the pages, without its region.</summary>
    public string Language { get; }

    public string this[string key] => texts[key];

    /// <summary>The words for <paramref name="language"/> (a BCP 47 tag): those of the language itself over those of its first part over English.</summary>
    public static Words For(string language, ImmutableArray<WordsFile> files)
    {
        var texts = new Dictionary<string, string>(English.texts, StringComparer.Ordinal);
        var tag = language.ToLowerInvariant();
        foreach (var name in (ImmutableArray<string>)["en", tag.Split('-')[0], tag])
        {
            foreach (var (key, text) in files.Where(file => file.Language == name).SelectMany(file => file.Texts))
                texts[key] = text;
        }

        return new(texts.ToFrozenDictionary(StringComparer.Ordinal), tag.Split('-')[0]);
    }

    /// <summary><c>Wednesday, December 18, 2024</c></summary>
    public string Date(DateOnly date) => Fill(this["date"], date);

    /// <summary><c>December 18, 2024</c></summary>
    public string ShortDate(DateOnly date) => Fill(this["date_short"], date);

    /// <summary><c>December 2024</c></summary>
    public string Month(DateOnly date) => Fill(this["month_and_year"], date);

    /// <summary><c>December</c></summary>
    public string MonthName(int month) => months[month - 1];

    /// <summary><c>3 stories</c></summary>
    public string Count(string what, int count) =>
        texts[what].Split(PartsForms, StringSplitOptions.TrimEntries) is var forms
            ? string.Create(CultureInfo.InvariantCulture, $"{count} {forms[count == 1 ? 0 : ^1]}")
            : "";

    /// <summary>The names of the seven days, in full and short, from the one that begins a week.</summary>
    public ImmutableArray<(string Name, string Short)> Week() =>
        [.. Enumerable.Range(0, 7).Select(i => (FirstWeekday - 1 + i) % 7).Select(i => (weekdays[i], weekdaysShort[i]))];

    /// <summary>How many days of its week come before <paramref name="date"/>.</summary>
    public int DayOfWeek(DateOnly date) => (IsoWeekday(date) - FirstWeekday + 7) % 7;

    private int FirstWeekday =>
        int.TryParse(this["first_weekday"], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 7 ? day : 1;

    private static int IsoWeekday(DateOnly date) => date.DayOfWeek == System.DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private string Fill(string pattern, DateOnly date) => pattern
        .Replace("{weekday}", weekdays[IsoWeekday(date) - 1], StringComparison.Ordinal)
        .Replace("{month}", months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private TemplateValue Value(string key) =>
        texts[key] is var text && text.Contains(PartsForms, StringComparison.Ordinal)
            ? TemplateValue.From([.. text.Split(PartsForms, StringSplitOptions.TrimEntries)])
            : text;

    // A list of the wrong length would put a wrong name to a day: then the English names stand.
    private ImmutableArray<string> List(string key, int length) =>
        texts[key].Split(',', StringSplitOptions.TrimEntries) is var names && names.Length == length ? [.. names]
        : [.. English.texts[key].Split(',', StringSplitOptions.TrimEntries)];
}

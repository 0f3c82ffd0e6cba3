using System.Globalization;
using BriefingGen.Text;

namespace BriefingGen.Diagnostics;

/// <summary>Every message of the program, in one place. Codes: 00 command line and configuration, 01 reading, 02 templates, 03 dates, 04 extraction, 05 editing and publishing, 06 proof.</summary>
public static class Catalog
{
    // 00 command line and configuration
    public static readonly DiagnosticKind ProgramFault = new("BG0001", Severity.Error,
        "briefing itself failed ({0}: {1}); nothing was published; please report it with what you ran");
    public static readonly DiagnosticKind SystemFailure = new("BG0002", Severity.Error, "{0}");
    public static readonly DiagnosticKind FileUnreadable = new("BG0003", Severity.Error, "cannot be read: {0}");
    public static readonly DiagnosticKind LineTooLong = new("BG0004", Severity.Error,
        "the line is longer than the limit of {0:N0} bytes; the record was skipped");
    public static readonly DiagnosticKind LineNotUtf8 = new("BG0005", Severity.Error,
        "the line is not UTF-8; the record was skipped");
    public static readonly DiagnosticKind LineNotJson = new("BG0006", Severity.Error,
        "the line is not JSON; one whole object a line is expected; the record was skipped");
    public static readonly DiagnosticKind LineNotObject = new("BG0007", Severity.Error,
        "the line is not a JSON object; the record was skipped");
    public static readonly DiagnosticKind LineHasNoId = new("BG0008", Severity.Error,
        "the record has no \"id\" (a string or a number); it was skipped");
    public static readonly DiagnosticKind FieldNotString = new("BG0009", Severity.Error,
        "\"{0}\" is not a string; the record was skipped");
    public static readonly DiagnosticKind FieldNotDate = new("BG0010", Severity.Error,
        "\"date\" is \"{0}\", not a day such as 2025-03-20; the record was skipped");
    public static readonly DiagnosticKind LineHasHalfPair = new("BG0011", Severity.Error,
        "a string holds half of a surrogate pair (\\ud800 to \\udfff on its own); the record was skipped");
    public static readonly DiagnosticKind ConfigMissing = new("BG0020", Severity.Error,
        "there is no such file; leave out --config to build without a configuration");
    public static readonly DiagnosticKind ConfigSyntax = new("BG0021", Severity.Error, "this is not YAML: {0}");
    public static readonly DiagnosticKind ConfigNotMapping = new("BG0022", Severity.Error, "{0} must be \"key: value\" lines");
    public static readonly DiagnosticKind ConfigUnknownKey = new("BG0023", Severity.Error, "\"{0}\" is not a setting{1}");
    public static readonly DiagnosticKind ConfigDuplicateKey = new("BG0024", Severity.Error, "\"{0}\" is set twice");
    public static readonly DiagnosticKind ConfigNotText = new("BG0025", Severity.Error, "\"{0}\" must be a single value");
    public static readonly DiagnosticKind ConfigNoValue = new("BG0026", Severity.Error, "\"{0}\" has no value; give one or remove the line");
    public static readonly DiagnosticKind ConfigBadDate = new("BG0027", Severity.Error,
        "\"{0}\" is not a day; write it as 2025-03-20");
    public static readonly DiagnosticKind ConfigBadUrl = new("BG0028", Severity.Error,
        "\"{0}\" is not an address; write it in full, as https://example.org/news/");
    public static readonly DiagnosticKind ConfigBadLanguage = new("BG0029", Severity.Error,
        "\"{0}\" is not a language tag; write it as \"en\" or \"pt-BR\"");
    public static readonly DiagnosticKind ConfigBadSize = new("BG0039", Severity.Error,
        "\"{0}\" is not a size up to 2 GB; write it as 64 MB");
    public static readonly DiagnosticKind ConfigBadSourcePages = new("BG0041", Severity.Error,
        "\"{0}\" is not what the page of an article can hold; write full or excerpts");
    public static readonly DiagnosticKind ConfigBadSwitch = new("BG0042", Severity.Error, "\"{0}\" is neither true nor false");
    public static readonly DiagnosticKind ConfigNoSuchArticle = new("BG0030", Severity.Warning,
        "the input has no article \"{0}\"; nothing was set");
    public static readonly DiagnosticKind ConfigReference = new("BG0031", Severity.Error,
        "aliases (*name) are not read here; write the value out");
    public static readonly DiagnosticKind ConfigSecondDocument = new("BG0032", Severity.Error,
        "one document is expected; remove what follows the \"---\"");
    public static readonly DiagnosticKind ArticleFault = new("BG0033", Severity.Error,
        "briefing itself failed on this article ({0}: {1}); it was left out; please report it");
    public static readonly DiagnosticKind NoSuchFile = new("BG0034", Severity.Error, "there is no such file");
    public static readonly DiagnosticKind ModelNotJson = new("BG0035", Severity.Error, "the model is not JSON");
    public static readonly DiagnosticKind ModelNotObject = new("BG0036", Severity.Error,
        "the model is not a JSON object; its members are the variables of the template");
    public static readonly DiagnosticKind ConfigBadTimeZone = new("BG0037", Severity.Error,
        "\"{0}\" is not a time zone of this system{1}");
    public static readonly DiagnosticKind ExtractHasNoText = new("BG0038", Severity.Error,
        "the record has no \"text\"; run \"briefing extract\" without --no-text; the record was skipped");

    // 01 reading
    public static readonly DiagnosticKind InputMissing = new("BG0101", Severity.Error,
        "there is no such file or folder; name the folder that holds the articles with --input");
    public static readonly DiagnosticKind InputUnreadable = new("BG0102", Severity.Error, "cannot be read: {0}");
    public static readonly DiagnosticKind FolderHasNoArticle = new("BG0103", Severity.Warning,
        "the folder holds no article; put text files, web pages, Markdown, e-mails or feeds into it");
    public static readonly DiagnosticKind FormatSkipped = new("BG0104", Severity.Warning, "skipped: {0}");
    public static readonly DiagnosticKind LinkSkipped = new("BG0105", Severity.Warning,
        "skipped: a link; put the file itself into the input folder");
    public static readonly DiagnosticKind FolderTooDeep = new("BG0106", Severity.Warning,
        "skipped: more than {0} folders deep; move its articles up");
    public static readonly DiagnosticKind FileTooLarge = new("BG0107", Severity.Error,
        "{0:N0} bytes are more than the limit of {1:N0}; split the file or raise the limit");
    public static readonly DiagnosticKind FileEmpty = new("BG0108", Severity.Warning,
        "the file has no text; nothing was read from it");
    public static readonly DiagnosticKind FileBinary = new("BG0109", Severity.Error,
        "this is not text ({0}); save the article as plain text");
    public static readonly DiagnosticKind ReadAsWindows1252 = new("BG0110", Severity.Info,
        "not UTF-8 (the first byte that is not: 0x{0:X2}); read as Windows-1252; save the file as UTF-8 if letters look wrong");
    public static readonly DiagnosticKind BrokenUtf8 = new("BG0111", Severity.Warning,
        "broken UTF-8: {0} place(s) shown as U+FFFD, the first one here (byte 0x{1:X2}); save the file again as UTF-8");
    public static readonly DiagnosticKind BrokenUtf16 = new("BG0112", Severity.Warning,
        "broken UTF-16: {0} place(s) shown as U+FFFD, the first one here; save the file again as UTF-8");
    public static readonly DiagnosticKind RecordHasNoText = new("BG0114", Severity.Error,
        "the record has neither \"text\" nor \"html\"");
    public static readonly DiagnosticKind NoWords = new("BG0115", Severity.Warning,
        "there is not one word in the text; nothing was read from it");
    public static readonly DiagnosticKind NoStory = new("BG0116", Severity.Warning,
        "no paragraph of a story was found in the text, only headings, captions or notes");
    public static readonly DiagnosticKind LoneSurrogates = new("BG0117", Severity.Warning,
        "{0} half surrogate pair(s) shown as U+FFFD, the first one here; mend the program that wrote the record");
    public static readonly DiagnosticKind BidirectionalControls = new("BG0118", Severity.Warning,
        "{0} bidirectional control character(s), the first one here (U+{1:X4}): they can make a text look other than it reads; kept as they are");
    public static readonly DiagnosticKind AddressUnusable = new("BG0119", Severity.Warning,
        "\"{0}\" is no absolute http or https address; left out");
    public static readonly DiagnosticKind NameUnreadable = new("BG0120", Severity.Error,
        "cannot be opened by its name, which is not UTF-8; rename the file");
    public static readonly DiagnosticKind TwiceDecoded = new("BG0121", Severity.Warning,
        "{0} place(s) where UTF-8 seems to have been read as Windows-1252 and saved so, the first one here (\"{1}\"); kept as they are; get the text again from where it came, and save it as UTF-8");
    public static readonly DiagnosticKind BundleBroken = new("BG0130", Severity.Error,
        "the archive is damaged: {0}; what could be read was read");
    public static readonly DiagnosticKind BundleTooDeep = new("BG0131", Severity.Error,
        "an archive more than {0} archives deep is not opened; put it beside the others");
    public static readonly DiagnosticKind EntryRefused = new("BG0132", Severity.Error,
        "the entry \"{0}\" was refused: {1}; pack the archive again without it");
    public static readonly DiagnosticKind EntryTooLarge = new("BG0133", Severity.Error,
        "unpacks to more than the limit of {0:N0} bytes; split the file or raise the limit");
    public static readonly DiagnosticKind UnpacksTooFar = new("BG0134", Severity.Error,
        "unpacks to far more than its size (the limit for all of it is {0:N0} bytes, and 50 times what is packed); the rest was not read");
    public static readonly DiagnosticKind TooManyEntries = new("BG0135", Severity.Error,
        "has more than {0:N0} entries; the rest was not read; split it");
    public static readonly DiagnosticKind BundleIsEmpty = new("BG0137", Severity.Warning,
        "there is nothing in it; nothing was read from it");
    public static readonly DiagnosticKind RecordsPassed = new("BG0136", Severity.Info,
        "skipped: {0:N0} record(s) {1}");
    public static readonly DiagnosticKind XmlBroken = new("BG0140", Severity.Error,
        "this is not XML: {0}; the entries above were read");
    public static readonly DiagnosticKind NotAFeed = new("BG0141", Severity.Warning,
        "skipped: XML, but neither RSS nor Atom");
    public static readonly DiagnosticKind FeedIsEmpty = new("BG0142", Severity.Warning,
        "the feed has no entry; nothing was read from it");
    public static readonly DiagnosticKind NotAJsonFeed = new("BG0143", Severity.Warning,
        "skipped: JSON, but no JSON Feed; give articles one a line in a .jsonl file");
    public static readonly DiagnosticKind JsonBroken = new("BG0144", Severity.Error,
        "this is not JSON; nothing was read from it");
    public static readonly DiagnosticKind SummaryOnly = new("BG0145", Severity.Info,
        "the feed has no more than a summary of this article");
    public static readonly DiagnosticKind MailBroken = new("BG0146", Severity.Error,
        "the e-mail cannot be read: {0}; save the message again as .eml");
    public static readonly DiagnosticKind MailHasNoText = new("BG0147", Severity.Warning,
        "the e-mail has no text, only attachments; nothing was read from it");
    public static readonly DiagnosticKind AttachmentsPassed = new("BG0148", Severity.Warning,
        "skipped: {0:N0} attachment(s) that may be articles, such as {1}; save them beside the e-mail");
    public static readonly DiagnosticKind FrontMatterBroken = new("BG0150", Severity.Warning,
        "the front matter is not {0}: {1}; the fields above were read");
    public static readonly DiagnosticKind DraftPassed = new("BG0152", Severity.Warning,
        "skipped: a draft; remove \"draft: true\" to publish it");
    public static readonly DiagnosticKind MarkdownAsText = new("BG0153", Severity.Warning,
        "read as plain text: {0}");
    public static readonly DiagnosticKind OtherVersion = new("BG0160", Severity.Info,
        "left out: another version of {0} ({1}), which is newer or longer");
    public static readonly DiagnosticKind PatternEmpty = new("BG0161", Severity.Error,
        "no file matches; \"*\" stands for a part of a name, \"**\" for any folders");
    public static readonly DiagnosticKind NameTwice = new("BG0162", Severity.Info,
        "another input has a file of this name; this one is called \"{0}\"");
    public static readonly DiagnosticKind PartsOfPage = new("BG0163", Severity.Info,
        "skipped: the folder holds what belongs to the page {0}");
    public static readonly DiagnosticKind SourceTwice = new("BG0164", Severity.Error,
        "an article is called \"{0}\" already; rename the file");
    public static readonly DiagnosticKind FurnitureRemoved = new("BG0165", Severity.Info,
        "{0} line(s) at the heads and feet of its pages were left out of the text; lines are counted without them");
    public static readonly DiagnosticKind PageHasPart = new("BG0180", Severity.Warning,
        "the page seems to hold only the beginning of the article ({0}); save it again from where all of it can be read");
    public static readonly DiagnosticKind PageHasNoText = new("BG0181", Severity.Warning,
        "the page has no text to read; it may be filled in by a program: save it from a browser once it shows the article");
    public static readonly DiagnosticKind PageTooDeep = new("BG0182", Severity.Warning,
        "elements nest more than {0} deep; tags beyond that were left out, their words kept; check the article");
    public static readonly DiagnosticKind PageCut = new("BG0183", Severity.Warning,
        "the page has more than {0:N0} elements; what comes after them was not read; save only the article");
    public static readonly DiagnosticKind CharsetUnknown = new("BG0184", Severity.Info,
        "the page names an encoding that is not known (\"{0}\"); read by what its bytes allow");
    public static readonly DiagnosticKind CharsetLies = new("BG0185", Severity.Info,
        "the page names {0} as its encoding, but its bytes are not; read by what they allow");

    // 03 dates
    public static readonly DiagnosticKind HeaderDateUnclear = new("BG0301", Severity.Warning,
        "\"{0}\" is not a day that can be told for sure; write it as YYYY-MM-DD");
    public static readonly DiagnosticKind Undated = new("BG0302", Severity.Warning,
        "undated: {0}; add a first line \"date YYYY-MM-DD Headline\" or \"Date: YYYY-MM-DD\", begin the file's name with YYYY-MM-DD, or give the date in briefing.yaml");
    public static readonly DiagnosticKind DatesDiffer = new("BG0303", Severity.Warning,
        "the file's name says {0:yyyy-MM-dd}, its {1} {2:yyyy-MM-dd}; the {1} was taken; rename the file, or give the date in briefing.yaml");
    public static readonly DiagnosticKind DateOrderOpen = new("BG0304", Severity.Warning,
        "\"{0}\" can be {1:yyyy-MM-dd} or {2:yyyy-MM-dd}, and nothing else in the text shows which; write it as YYYY-MM-DD");
    public static readonly DiagnosticKind DatelineDiffers = new("BG0305", Severity.Warning,
        "the file's name says {0:yyyy-MM-dd}, but the story was filed on {1}; the name was taken; rename the file, or give the date in briefing.yaml");

    // 04 who said what
    public static readonly DiagnosticKind NotEnglish = new("BG0401", Severity.Warning,
        "not in English as far as its small words tell; its quotations are listed without speakers");

    // 02 templates
    public static readonly DiagnosticKind NoThemeFolder = new("BG0201", Severity.Error,
        "there is no such theme folder; name one with --templates, or leave it out for the default theme");
    public static readonly DiagnosticKind ThemeLink = new("BG0202", Severity.Error,
        "a theme may not hold links; put the file itself into the theme folder");
    public static readonly DiagnosticKind ThemeFileTooLarge = new("BG0203", Severity.Error,
        "larger than the {0} MB that a file of a theme may have");
    public static readonly DiagnosticKind ThemeTooManyFiles = new("BG0204", Severity.Error,
        "more than the {0} files that a theme may have; is this the right folder?");
    public static readonly DiagnosticKind ThemeFileUnreadable = new("BG0205", Severity.Error, "cannot be read: {0}");
    public static readonly DiagnosticKind TemplateNotUtf8 = new("BG0206", Severity.Error,
        "not UTF-8; save the template as UTF-8");
    public static readonly DiagnosticKind ThemeFileUnused = new("BG0207", Severity.Info,
        "left out: neither a template (.sbn-html, .sbn-xml, .sbn-txt) nor words (words/*.txt) nor in assets/");
    public static readonly DiagnosticKind TemplateParse = new("BG0208", Severity.Error, "{0}");
    public static readonly DiagnosticKind TemplateRuntime = new("BG0209", Severity.Error, "{0}");
    public static readonly DiagnosticKind TemplateIdle = new("BG0210", Severity.Warning,
        "no page is made from this template and no other names it; is its name misspelt? Those of the default theme are {0}");
    public static readonly DiagnosticKind WordsNoLine = new("BG0211", Severity.Warning,
        "\"{0}\" is no line of words; write it as \"key = text\"");
    public static readonly DiagnosticKind WordsUnknownKey = new("BG0212", Severity.Warning,
        "nothing asks for the words \"{0}\"; the keys are those of words/en.txt of the default theme");

    // 05 editing and publishing
    public static readonly DiagnosticKind AddressTaken = new("BG0501", Severity.Warning,
        "wants the address \"{0}\", which {1} has; it gets \"{2}\"; give one of them another title to choose the address");
    public static readonly DiagnosticKind NothingToPublish = new("BG0503", Severity.Error,
        "no article could be read; the site was left as it was");
    public static readonly DiagnosticKind OutputIsInput = new("BG0504", Severity.Error,
        "the output folder is the input folder; name another one with --output");
    public static readonly DiagnosticKind OutputHoldsInput = new("BG0505", Severity.Error,
        "the output folder holds the input folder; name another one with --output");
    public static readonly DiagnosticKind OutputInInput = new("BG0506", Severity.Error,
        "the output folder is inside the input folder, where its pages would be read as articles; name another one with --output");
    public static readonly DiagnosticKind OutputIsFile = new("BG0507", Severity.Error,
        "the output folder is a file; name another one with --output");
    public static readonly DiagnosticKind OutputIsForeign = new("BG0508", Severity.Error,
        "the output folder holds files that briefing did not write (\"{0}\"); name an empty or a new folder with --output, or empty this one");
    public static readonly DiagnosticKind ManifestBroken = new("BG0509", Severity.Error,
        "the list of what briefing wrote cannot be read; restore the file, or build into a new folder with --output");
    public static readonly DiagnosticKind PathUnsafe = new("BG0510", Severity.Error,
        "a page cannot be published as \"{0}\": {1}");
    public static readonly DiagnosticKind PathTwice = new("BG0511", Severity.Error,
        "two pages want to be published as \"{0}\"");
    public static readonly DiagnosticKind PlaceTaken = new("BG0512", Severity.Error,
        "a page goes here, but briefing did not write what is here now; move or remove it");
    public static readonly DiagnosticKind EditReplaced = new("BG0513", Severity.Warning,
        "was changed by hand; the page was written anew (change the article or the template instead)");
    public static readonly DiagnosticKind EditKept = new("BG0514", Severity.Warning,
        "was changed by hand and is no longer part of the site; it was kept; remove it if you do not need it");
    public static readonly DiagnosticKind WriteFailed = new("BG0515", Severity.Error,
        "cannot be written: {0}; the site was left as it was");
    public static readonly DiagnosticKind PipeInSite = new("BG0516", Severity.Error,
        "is no file but a pipe or a device, which cannot be carried into the new site; remove it");
    public static readonly DiagnosticKind OldSiteStays = new("BG0517", Severity.Warning,
        "is the new site, but the old one, set aside as {0}, cannot be deleted: {1}; delete it, or the next build cannot publish");

    // 06 proof. An edit of a page goes with the next build; what comes back stands in the template.
    private const string Mend = "build the site again, and mend the template if it is there again";

    public static readonly DiagnosticKind NoManifest = new("BG0601", Severity.Error,
        "there is no .briefing/manifest.json; only a site that briefing built can be proved: name the folder of one");
    public static readonly DiagnosticKind SourceGone = new("BG0602", Severity.Error,
        "the source cannot be read: {0}; put it back to where the site's manifest names it, or build the site again without it");
    public static readonly DiagnosticKind SourceStale = new("BG0603", Severity.Error,
        "the source has changed since the site was built; build it again");
    public static readonly DiagnosticKind PageGone = new("BG0604", Severity.Error, "the page is missing; build the site again");
    public static readonly DiagnosticKind SourceUnknown = new("BG0605", Severity.Error,
        "the words name \"{0}\" as their source, from which the site was not made; " + Mend);
    public static readonly DiagnosticKind NoSuchPlace = new("BG0606", Severity.Error,
        "the words name the place {1} to {2} in \"{0}\", which has no such place; " + Mend);
    public static readonly DiagnosticKind WordsDiffer = new("BG0607", Severity.Error,
        "the words do not stand in \"{1}\" at their place: {0}; " + Mend);
    public static readonly DiagnosticKind LinkMissing = new("BG0608", Severity.Error,
        "no link beside the words leads to their place in \"{0}\" ({1} to {2}); " + Mend);
    public static readonly DiagnosticKind LinkBroken = new("BG0609", Severity.Error,
        "the link \"{0}\" leads to no page of the site or to no mark on it; " + Mend);
    public static readonly DiagnosticKind LinkAstray = new("BG0610", Severity.Error,
        "the link \"{0}\" leads to the page of \"{1}\", but the words are from \"{2}\"; " + Mend);
    public static readonly DiagnosticKind WordsUnbound = new("BG0611", Severity.Error,
        "the quotation or paragraph names no source and no place; take it out, or let the template give it data-source, data-start and data-end");
    public static readonly DiagnosticKind SpeakerUnknown = new("BG0612", Severity.Error,
        "the page gives \"{0}\" as the speaker, but the source does not say for certain who speaks here; " + Mend);
    public static readonly DiagnosticKind SpeakerDiffers = new("BG0613", Severity.Error,
        "the page gives \"{0}\" as the speaker, the source \"{1}\"; " + Mend);
    public static readonly DiagnosticKind SpeakerNotShown = new("BG0614", Severity.Error,
        "the page does not show who speaks, which is \"{0}\" in the source; " + Mend);
    public static readonly DiagnosticKind RoleDiffers = new("BG0615", Severity.Error,
        "the page gives \"{0}\" as the role of {1}, which the source does not; " + Mend);
    public static readonly DiagnosticKind WordsAstray = new("BG0616", Severity.Error,
        "\"{0}\" stands among words of a source and names no place in it; take it out of the page or of the template");
    public static readonly DiagnosticKind ArticleGone = new("BG0617", Severity.Error,
        "the file is as it was, but this version of briefing finds no article \"{0}\" in it; build the site again");
    public static readonly DiagnosticKind PageChanged = new("BG0618", Severity.Error,
        "the file is not as it was written; build the site again");
    public static readonly DiagnosticKind PageForeign = new("BG0619", Severity.Warning,
        "was not written by briefing, and nothing proves what it shows; remove it if you did not put it there");
    public static readonly DiagnosticKind PageLinked = new("BG0620", Severity.Error,
        "is or lies behind a symbolic link, which a server may follow elsewhere; build the site again");
    public static readonly DiagnosticKind NothingToProve = new("BG0621", Severity.Error,
        "names no page; build the site again");
    public static readonly DiagnosticKind WordsHidden = new("BG0622", Severity.Error,
        "{0} can hide words of a source or show others in their place; take it out of the page or of the template");
    public static readonly DiagnosticKind NoQuotation = new("BG0623", Severity.Error,
        "nobody says just these words in \"{0}\" ({1} to {2}); they are a part of a quotation, or none; " + Mend);
    public static readonly DiagnosticKind NoSite = new("BG0624", Severity.Error,
        "there is no such folder; name the folder of a site, which is \"site\" where none is named");
    public static readonly DiagnosticKind PageUnread = new("BG0625", Severity.Error,
        "the file cannot be read: {0}; let it be read, or build the site again");
    public static readonly DiagnosticKind PageUnparsed = new("BG0626", Severity.Error,
        "the file was not looked into, because {0}; " + Mend);
    public static readonly DiagnosticKind HomeDiffers = new("BG0627", Severity.Error,
        "the page says that the site is published at \"{0}\", the front page {1}; " + Mend);

    /// <summary>A message about a whole file, or about none (<paramref name="path"/> empty).</summary>
    public static Diagnostic At(this DiagnosticKind kind, string path, params ReadOnlySpan<object?> arguments) =>
        new(kind, path, null, null, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments));

    /// <summary>A message about a place that is known as line and column (1-based).</summary>
    public static Diagnostic AtLine(this DiagnosticKind kind, string path, int line, int column, params ReadOnlySpan<object?> arguments) =>
        new(kind, path, line, column, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments));

    /// <summary>A message about a place in a text.</summary>
    public static Diagnostic At(this DiagnosticKind kind, string path, SourceText text, int offset, params ReadOnlySpan<object?> arguments)
    {
        var place = text.Lines.Locate(offset);
        var line = text.Lines.Line(place.Line);
        // A caret under a line of megabytes helps nobody.
        var shown = line.Length <= 400 ? text.Substring(line) : null;
        return new(kind, path, place.Line, place.Column, string.Format(CultureInfo.InvariantCulture, kind.Format, arguments), shown);
    }
}

using System.Buffers;
using BriefingGen.Model;
using BriefingGen.Rendering.Models;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>
/// Writes the e-mail edition of a briefing. Mail programs cut what is long, so that only as many stories as fit are told in
/// full there; the others are headlines that lead to the site.
/// </summary>
internal static class EmailEdition
{
    /// <summary>The most bytes of the edition in HTML; a well-known mail program cuts at 102 KB, headers and all.</summary>
    public const int MostBytes = 80_000;

    /// <summary>The edition in HTML.</summary>
    public static void Write(SiteContent content, Briefing briefing, ITemplateEngine engine, IBufferWriter<byte> output)
    {
        var model = Describe(content, briefing, Links.Email(briefing.Date));
        var page = new ArrayBufferWriter<byte>(MostBytes);
        engine.Render("email.sbn-html", model, page);
        while (page.WrittenCount > MostBytes && model.FullCount > 0)
        {
            // By the average story, and at least one fewer.
            model = model with { FullCount = (int)Math.Min(model.FullCount - 1, (long)model.FullCount * MostBytes / page.WrittenCount) };
            page.ResetWrittenCount();
            engine.Render("email.sbn-html", model, page);
        }

        output.Write(page.WrittenSpan);
    }

    /// <summary>The edition as plain text, in full.</summary>
    public static EmailModel Text(SiteContent content, Briefing briefing) => Describe(content, briefing, Links.EmailText(briefing.Date));

    private static EmailModel Describe(SiteContent content, Briefing briefing, string path) =>
        new(content.Site, content.Words, content.Describe(briefing, content.From(path)), briefing.Stories.Length);
}

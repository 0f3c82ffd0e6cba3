using System.Buffers;
using System.Text;
using BriefingGen.Rendering.Models;
using BriefingGen.Templating;

namespace BriefingGen.Rendering;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static void Write(FeedModel feed, string language, ITemplateEngine engine, IBufferWriter<byte> output) => Json.Write(output, json =>
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.HomeUrl);
        json.WriteString("feed_url", feed.Url);
        json.WriteString("language", language);
        json.Array("items", feed.Entries, entry =>
        {
            var content = new ArrayBufferWriter<byte>();
            engine.Render("feed-item.sbn-html", new FeedContentModel(feed.Words, entry), content);
            json.WriteString("id", entry.Id);
            json.WriteString("url", entry.Url);
            json.WriteString("title", Printable.InOneDirection(entry.Title));
            json.WriteString("content_html", Encoding.UTF8.GetString(content.WrittenSpan).Trim());
            json.WriteString("date_published", Dates.Utc(entry.Moment));
        });
    });
}

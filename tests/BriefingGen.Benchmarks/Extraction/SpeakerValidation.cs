using System.Text.Encodings.Web;
using System.Text.Json;
using BriefingGen.Extraction;

namespace BriefingGen.Benchmarks.Extraction;

/// <summary>
/// Writes the quotations of each article as a model sees them that was trained on the other two parts of the articles, as
/// JSON lines in the order of the data. Run: <c>cross-validate DATA.jsonl OUT.jsonl [PRICE]</c>.
/// </summary>
internal static class SpeakerValidation
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(string data, string output, double price)
    {
        var articles = GoldArticle.Read(data);
        var lines = new string[articles.Count];
        for (var part = 0; part < 3; part++)
        {
            var model = SpeakerModel.Of(SpeakerTraining.Train(articles.FindAll(article => article.Part != part), price));
            for (var i = 0; i < articles.Count; i++)
            {
                if (articles[i].Part == part)
                    lines[i] = Line(articles[i], model);
            }
        }

        File.WriteAllText(output, string.Join('\n', lines) + "\n");
    }

    private static string Line(GoldArticle gold, SpeakerModel model)
    {
        var text = gold.Article.Text;
        var quotes = new SpeakerResolver(Prose.Read(gold.Article), model).Resolve().Select(quotation =>
        {
            var place = text.ToCodePoints(quotation.Span);
            return new
            {
                start = place.Start,
                end = place.End,
                text = text.Substring(quotation.Span),
                speaker = quotation.Speaker?.Name,
                mention = quotation.Mention is { } mention ? text.Substring(mention) : null,
                cue = quotation.Cue is { } cue ? text.Substring(cue) : null,
                score = quotation.Score,
            };
        });
        return JsonSerializer.Serialize(new { id = gold.Article.Id, quotes }, Options);
    }
}

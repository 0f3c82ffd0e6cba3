using BriefingGen.Reading.Html;

namespace BriefingGen.Tests.Reading.Html;

/// <summary>Days as pages write them.</summary>
public sealed class MomentReaderTests
{
    [Theory]
    [InlineData("Published: May 6, 2031, 9:10 pm", "en")]
    [InlineData("6 May 2031", "en")]
    [InlineData("Tuesday 6th May 2031", "en")]
    [InlineData("Veröffentlicht am 6. Mai 2031", "de")]
    [InlineData("Stand: 06.05.2031, 18:20 Uhr", "de")]
    [InlineData("Publié le 6 mai 2031 à 18h20", "fr")]
    [InlineData("6 de mayo de 2031", "es")]
    [InlineData("06/05/2031 18h20", "pt-BR")]
    [InlineData("6 maggio 2031", "it")]
    [InlineData("6 мая 2031, 18:20", "ru")]
    [InlineData("6.5.2031 klo 18.20", "fi")]
    [InlineData("2031年5月6日", "ja")]
    [InlineData("2031. 5. 6.", "ko")]
    [InlineData("2031/05/06 18:20", null)]
    [InlineData("06 Mayıs 2031 Salı", "tr")]
    public void A_day_among_words_is_read(string words, string? language) =>
        Assert.Equal(new DateOnly(2031, 5, 6), MomentReader.First(words, language));

    [Theory]
    [InlineData("05/06/2031", "en")]
    [InlineData("05/06/2031", null)]
    [InlineData("31/31/2031", "en")]
    [InlineData("May 2031", "en")]
    [InlineData("10:30 5 2031", "en")]
    [InlineData("1.000.000 crowns", "en")]
    [InlineData("", "en")]
    public void What_is_no_day_or_open_is_left(string words, string? language) => Assert.Null(MomentReader.First(words, language));

    [Theory]
    [InlineData("2031-05-06T23:30:00+02:00", "2031-05-06", "02:00:00")]
    [InlineData("2031-05-06T23:30:00Z", "2031-05-06", "00:00:00")]
    [InlineData("2031-05-06 23:30:00", "2031-05-06", null)]
    [InlineData("20310506", "2031-05-06", null)]
    [InlineData("1936043400", "2031-05-08", null)]
    [InlineData("Tue, 06 May 2031 23:30:00 +0200", "2031-05-06", null)]
    public void A_value_for_machines_keeps_its_day_and_zone(string value, string day, string? offset)
    {
        var read = MomentReader.Value(value, "en");
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), read?.Day);
        Assert.Equal(offset, read?.Offset?.ToString());
    }

    [Theory]
    [InlineData("https://courier.example/2031/05/06/wall", true)]
    [InlineData("https://courier.example/news/2031-05-06-wall.html", true)]
    [InlineData("https://courier.example/wall-20310506", true)]
    [InlineData("https://courier.example/a/1203105061", false)]
    [InlineData("https://courier.example/2031/05/wall", false)]
    [InlineData("wall", false)]
    public void A_day_in_an_address_is_read(string address, bool found) =>
        Assert.Equal(found ? new DateOnly(2031, 5, 6) : null, MomentReader.InAddress(address));
}

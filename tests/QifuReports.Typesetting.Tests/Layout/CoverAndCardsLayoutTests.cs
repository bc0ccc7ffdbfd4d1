using QifuReports.Typesetting.Document;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

public class CoverAndCardsLayoutTests
{
    private static KeyFigureCard Card(string label, string value) =>
        new(label, Run(value, TextStyle.Plain, "figure"), [Run("up 3.3%", TextStyle.Favourable), Run("from RMB1.0", TextStyle.Muted)]);

    private static readonly List<KeyFigureCard> Six = [.. Enumerable.Range(1, 6).Select(i => Card($"Label {i}", $"RMB{i}.0"))];

    private static Cover Cover => new()
    {
        Issuer = "Issuer", Title = "Briefing", Period = "Third quarter", Lines = ["Unaudited", "November"], Cards = Six,
        Notes = [[Run("Prepared from filings.")], [Run("The future is uncertain.")]],
    };

    [Fact]
    public void Four_cards_stand_in_a_row_three_columns_each()
    {
        var page = LaidOut(new KeyFigureCards(Six)).Single();
        var step = 3 * (10.5 + 4) * 72 / 25.4;
        for (var i = 0; i < 4; i++) page.Find($"Label {i + 1}").X().ShouldBe(Left + i * step, 0.001);
        page.Find("Label 5").X().ShouldBe(Left, 0.001);
        page.Find("Label 5").Y().ShouldBeGreaterThan(page.Find("Label 1").Y());
    }

    [Fact]
    public void Values_share_a_size_that_fits_them_all()
    {
        LaidOut(new KeyFigureCards(Six)).Single().Find("RMB1.0").Size.Points.ShouldBe(13);
        var wide = Six.Append(Card("Wide", "RMB1,137.7\u00A0million")).ToList();
        LaidOut(new KeyFigureCards(wide)).Single().Find("RMB1.0").Size.Points.ShouldBe(10);
    }

    [Fact]
    public void Where_four_values_do_not_fit_side_by_side_there_are_fewer_in_a_row()
    {
        KeyFigureCard[] cards = [Card("One", "RMB1,137.7\u00A0million"), Card("Two", "RMB1,180.8\u00A0million")];
        var page = LaidOut(new Beside([Lines(1)], [new KeyFigureCards(cards)])).Single();
        page.Find("Two").X().ShouldBe(page.Find("One").X());
        page.Find("Two").Y().ShouldBeGreaterThan(page.Find("One").Y());
    }

    [Fact]
    public void The_rows_of_a_grid_stand_on_one_page()
    {
        var pages = LaidOut(Lines(46, "Before"), new KeyFigureCards(Six));
        pages[0].Has("Label 1").ShouldBeFalse();
        pages[1].Has("Label 1").ShouldBeTrue();
        pages[1].Has("Label 6").ShouldBeTrue();
    }

    [Fact]
    public void Values_of_a_row_stand_on_one_line()
    {
        var cards = new[] { Card("A label so long that it has to be folded on two lines", "RMB1.0"), Card("Short", "RMB2.0") };
        var page = LaidOut(new KeyFigureCards(cards)).Single();
        page.Find("RMB1.0").Y().ShouldBe(page.Find("RMB2.0").Y());
    }

    [Fact]
    public void The_cover_is_a_page_of_its_own_with_its_notes_at_the_foot()
    {
        var pages = LaidOut(Cover, Lines(1));
        pages.Count.ShouldBe(2);
        pages[0].Find("The future is uncertain.").Y().ShouldBe(Bottom - 10 + (10 + 7.5 * 0.727) / 2, 0.01);
        pages[1].Has("Line 1").ShouldBeTrue();
    }

    [Fact]
    public void A_cover_is_as_approved() => Approve(Describe(LaidOut(Cover)));

    [Fact]
    public void Cards_are_as_approved() => Approve(Describe(LaidOut(new KeyFigureCards(Six) { Id = "cards" })));
}

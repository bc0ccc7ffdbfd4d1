using QifuReports.App.Figures;
using QifuReports.App.Output;
using QifuReports.App.Record;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Tests.Output;

/// <summary>Words that stand for something elsewhere: in a shell, inside a briefing, in a table.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("briefings", "briefings")]
    [InlineData("/a/b.c-d_e:f+g,h=i@j%k", "/a/b.c-d_e:f+g,h=i@j%k")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("a'b", "'a'\\''b'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("~", "'~'")]
    [InlineData("b\u00fcro", "'b\u00fcro'")]
    public void A_word_is_quoted_where_a_shell_would_see_something_in_it(string word, string pasted)
    {
        if (OperatingSystem.IsWindows()) return;
        ShellWord.Of(word).ShouldBe(pasted);
    }

    [Theory]
    [InlineData(Manner.Prose, "prose")]
    [InlineData(Manner.Size, "size")]
    [InlineData(Manner.Move, "move")]
    [InlineData(Manner.Signed, "signed")]
    [InlineData(Manner.Effect, "effect")]
    [InlineData(Manner.Reversed, "reversed")]
    [InlineData(Manner.Cell, "cell")]
    [InlineData(Manner.Units, "units")]
    [InlineData(Manner.Filed, "filed")]
    [InlineData(Manner.FiledShares, "filed-shares")]
    [InlineData(Manner.Cost, "cost")]
    [InlineData(Manner.Charge, "charge")]
    [InlineData(Manner.CostCell, "cost-cell")]
    [InlineData(Manner.Fold, "fold")]
    public void A_way_of_writing_has_its_word_and_is_read_back(Manner manner, string word)
    {
        foreach (var (saying, power, text) in (ReadOnlySpan<(Saying, int, string)>)[(new Saying(manner), FigureValue.NoScale, word),
            (new Saying(manner), 0, word + " scale 0"), (new Saying(manner), 9, word + " scale 9"),
            (new Saying(manner) { Decimals = 0 }, FigureValue.NoScale, word + " decimals 0"),
            (new Saying(manner) { Decimals = 9 }, 6, word + " scale 6 decimals 9")])
        {
            FigureWay.Write(saying, power).ShouldBe(text);
            FigureWay.TryRead(text, out var read, out var readPower).ShouldBeTrue();
            (read, readPower).ShouldBe((saying, power));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("prosa")]
    [InlineData("prose ")]
    [InlineData("prose scale")]
    [InlineData("prose scale ")]
    [InlineData("prose scale 10")]
    [InlineData("prose scale a")]
    [InlineData("prose scale /")]
    [InlineData("prose scale :")]
    [InlineData("prose power 1")]
    [InlineData("prose decimals -1")]
    [InlineData("other scale 1")]
    public void Anything_else_is_no_way_of_writing(string text) => FigureWay.TryRead(text, out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData(Measure.Money, "money")]
    [InlineData(Measure.PerShare, "per-share")]
    [InlineData(Measure.PerAds, "per-ads")]
    [InlineData(Measure.Shares, "shares")]
    [InlineData(Measure.Ads, "ads")]
    [InlineData(Measure.Percent, "percent")]
    [InlineData(Measure.Count, "count")]
    [InlineData(Measure.Months, "months")]
    [InlineData(Measure.Rate, "rate")]
    [InlineData(Measure.Growth, "growth")]
    public void A_measure_has_its_word(Measure measure, string word) => FigureRecordJson.WordOf(measure).ShouldBe(word);

    [Theory]
    [InlineData("difference", true)]
    [InlineData("points", true)]
    [InlineData("growth", true)]
    [InlineData("implied-growth", true)]
    [InlineData("quotient", true)]
    [InlineData("remainder", true)]
    [InlineData("sum", false)]
    [InlineData("", false)]
    public void A_formula_gives_the_value_with_its_sign_or_leaves_signs_open(string formula, bool isComplete) =>
        FigureRecordJson.IsComplete(formula).ShouldBe(isComplete);

    [Theory]
    [InlineData(RestatementStatus.Agrees, "agrees")]
    [InlineData(RestatementStatus.Rounded, "rounded")]
    [InlineData(RestatementStatus.Relabelled, "relabelled")]
    [InlineData(RestatementStatus.OtherRate, "other rate")]
    [InlineData(RestatementStatus.Revised, "revised")]
    [InlineData(RestatementStatus.Restated, "restated")]
    public void An_outcome_has_its_word(RestatementStatus status, string word) => RestatementWords.Of(status).ShouldBe(word);

    /// <summary>A percentage is told with what it is of, a change with what it is from, an amount by itself.</summary>
    [Theory]
    [InlineData("EUR", "")]
    [InlineData("percent", "")]
    [InlineData("percent-of:revenue", " of revenue")]
    [InlineData("percent-change:2024Q3", " from 2024Q3")]
    [InlineData("EUR-change:2024Q3", " from 2024Q3")]
    public void A_ratio_is_told_with_what_it_is_of(string unit, string behind)
    {
        var key = new FactKey(new ConceptId("goods"), Period.Quarter(2025, 3), unit, new Basis("ifrs"));
        var fact = new Fact(key, 5, 5, 1, 1, false, new Source("x", "Operations", "Goods", 1, "2025", new Place("x.json")));

        FactsTable.Stated(fact).ShouldBe(FigureText.Of(new FiledFigure(fact)) + behind);
    }
}

using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>The words of a mail are held against the figures as those of a page are, and stand without their marks.</summary>
public class MailProofTests
{
    private static (string Words, IReadOnlyList<Diagnostic> Faults) Of(string before, string reference, string said, string after)
    {
        var context = new BriefingContext(SmallBook.Book, new BriefingSource(SmallBook.Book.Filings[0]), SmallBook.Quarter,
            SmallBook.Report, BriefingOptions.Default);
        foreach (var figure in SmallBook.Briefing().Figures) context.Book.Use(figure);
        var faults = new List<Diagnostic>();
        return (new MailProof(context).Words(before + FigureMark.Wrap(reference, said) + after, "mail", faults), faults);
    }

    [Fact]
    public void Words_that_are_right_pass()
    {
        var (words, faults) = Of("Sales rose ", "sales-growth|s", "3.3%", " then.");
        words.ShouldBe("Sales rose 3.3% then.");
        faults.ShouldBeEmpty();
        Of("", "2023Q3/sales/EUR|p", "EUR\u00A04,281.0\u00A0million", "").Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sales rose ", "sales-growth|s", "3.4%", ".", ProofCodes.OtherValue,
        "Nothing was sent. This is a bug of the program: please report it.")]
    [InlineData("Sales were ", "no-such|s", "3.3%", ".", ProofCodes.Untraced,
        "Nothing was sent. This is a bug of the program: please report it.")]
    [InlineData("Sales fell ", "sales-growth|s", "3.3%", ".", ProofCodes.OtherDirection, BriefingProof.DirectionHint)]
    [InlineData("Sales were ", "sales-growth|s", "3.3%", " lower.", ProofCodes.OtherDirection, BriefingProof.DirectionHint)]
    [InlineData("A long word before it, which is longer than what is looked at, and then it fell ", "sales-growth|s", "3.3%", ".",
        ProofCodes.OtherDirection, BriefingProof.DirectionHint)]
    public void Others_are_told_with_their_template(string before, string reference, string said, string after, string code, string hint)
    {
        var (words, faults) = Of(before, reference, said, after);
        words.ShouldBe(before + said + after);
        var fault = faults.ShouldHaveSingleItem();
        (fault.Code, fault.Place.File, fault.Hint).ShouldBe((code, "mail.sbn", hint));
        fault.Message.ShouldStartWith($"\"{said}\" ({reference[..^2]}): ");
    }

    [Fact]
    public void Two_figures_are_each_held_against_their_own()
    {
        var (words, faults) = Of("rose ", "sales-growth|s", "3.3%",
            $" and {FigureMark.Wrap("2023Q3/sales/EUR|p", "EUR\u00A04,281.1\u00A0million")}");
        words.ShouldBe("rose 3.3% and EUR\u00A04,281.1\u00A0million");
        faults.ShouldHaveSingleItem().Message.ShouldContain("2023Q3/sales/EUR");
    }

    [Fact]
    public void A_mark_that_does_not_close_is_a_bug()
    {
        var faults = new List<Diagnostic>();
        var context = new BriefingContext(SmallBook.Book, new BriefingSource(SmallBook.Book.Filings[0]), SmallBook.Quarter,
            SmallBook.Report, BriefingOptions.Default);
        Should.Throw<InvalidOperationException>(() => new MailProof(context).Words($"a{FigureMark.Start}b", "mail", faults));
        Should.Throw<InvalidOperationException>(() =>
            new MailProof(context).Words($"a{FigureMark.Start}b{FigureMark.Middle}c", "mail", faults));
        Should.Throw<InvalidOperationException>(() =>
            new MailProof(context).Words($"a{FigureMark.Start}b{FigureMark.End}c{FigureMark.Middle}", "mail", faults));
    }
}

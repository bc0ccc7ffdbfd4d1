using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The symbol of a currency and the words of a cause, each at what they turn on.</summary>
public sealed class SymbolAndCauseTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\u20AC", "")]
    [InlineData("kr", "")]
    [InlineData("\u5143", "")]
    [InlineData("NT$", "")]
    [InlineData("RMB", "")]
    [InlineData("Rmb", "")]
    [InlineData("rmb", "")]
    [InlineData("Fran", "")]
    [InlineData("FRAN", "")]
    [InlineData("Franc", "QD0143")]
    [InlineData("EUR", "QD0143")]
    [InlineData("R1", "QD0143")]
    [InlineData("R ", "QD0143")]
    [InlineData("-", "QD0143")]
    [InlineData("R.", "QD0143")]
    [InlineData("", "QD0113")]
    [InlineData(" ", "QD0113")]
    public void A_symbol_is_short_and_no_code_of_another_currency(string symbol, string code)
    {
        _folder.Replace("issuer.json", "\"currency\": \"RMB\"", $"\"currency\": \"RMB\", \"currencySymbol\": \"{symbol}\"");
        var read = _folder.Read();
        read.Diagnostics.Select(d => d.Code).ShouldBe(code.Length == 0 ? [] : [code]);
        read.Book?.Issuer.CurrencySymbol.ShouldBe(symbol);
        var (issuer, told) = LedgerReader.ReadIssuer(_folder.Path);
        (issuer is null).ShouldBe(code.Length > 0);
        told.Count.ShouldBe(code.Length > 0 ? 1 : 0);
    }

    /// <summary>Of words around a number, those that make it a quantity; null where it is none.</summary>
    [Theory]
    [InlineData("costs that rose by 30", "by 30")]
    [InlineData("costs that rose by  30", "by 30")]
    [InlineData("30  percent more", "30 percent")]
    [InlineData("30\u00A0percent more", "30 percent")]
    [InlineData("30\u202Fpercent more", "30 percent")]
    [InlineData("30\u2009percent more", "30 percent")]
    [InlineData("one percent more", "one percent")]
    [InlineData("half percent more", "half percent")]
    [InlineData("costs that rose in 30", null)]
    [InlineData("work delayed by 2024", null)]
    [InlineData("work delayed by 1999", null)]
    [InlineData("work delayed by 3024", "by 3024")]
    [InlineData("work delayed by 202", "by 202")]
    [InlineData("by 30 sites", "by 30")]
    [InlineData("30 sites", null)]
    [InlineData("fees of EUR 30", "EUR 30")]
    [InlineData("fees of US$ 30", "US$ 30")]
    [InlineData("fees of $ 30", null)]
    [InlineData("fees of $30", "$30")]
    [InlineData("fees in FY 30", null)]
    [InlineData("fees of EUR30", "EUR30")]
    [InlineData("fees of XYZ30 million", "XYZ30 million")]
    [InlineData("fees of XYZ30.5", "XYZ30.5")]
    [InlineData("norm ISO9001", null)]
    [InlineData("norm IS30.5", null)]
    [InlineData("30.5 more", "30.5")]
    [InlineData("30,5 more", "30,5")]
    [InlineData("+30 sites", "+30")]
    [InlineData("-30 sites", "-30")]
    [InlineData("\u221230 sites", "\u221230")]
    [InlineData("the 737-800 fleet", null)]
    [InlineData("30% of sites", "30%")]
    [InlineData("30 % of sites", "30 %")]
    [InlineData("30-percent cuts", "30-percent")]
    [InlineData("30m more", "30m")]
    [InlineData("a30m more", null)]
    [InlineData("30 m more", "30 m")]
    [InlineData("30 \u2030 more", "30 \u2030")]
    [InlineData("30\u2030 more", "30\u2030")]
    [InlineData("30\u20AC more", "30\u20AC")]
    [InlineData("30EUR more", "30EUR")]
    [InlineData("twelve percent more", "twelve percent")]
    [InlineData("Twelve Percent more", "Twelve Percent")]
    [InlineData("twelve sites", null)]
    [InlineData("twenty-five bps more", "twenty-five bps")]
    [InlineData("twenty-some percent", null)]
    [InlineData("twelve per cent more", "twelve per")]
    [InlineData("twelve per centum", "twelve per")]
    [InlineData("twelve per store", null)]
    [InlineData("twelve per", null)]
    [InlineData("(12%)", "12%")]
    [InlineData("fees (EUR 12)", null)]
    [InlineData("percent of twelve", null)]
    [InlineData("half a million more", null)]
    [InlineData("two times more", "two times")]
    public void A_number_is_a_quantity_by_what_stands_around_it(string cause, string? quantity)
    {
        _folder.Replace("filings/one.json", "\"cause\": \"more work\"", $"\"cause\": \"{cause}\"");
        var told = _folder.Complaints();
        if (quantity is null) told.ShouldBeEmpty();
        else told.ShouldHaveSingleItem().ShouldContain($"QD0147: The cause states a quantity, \"{quantity}\".");
    }

    [Theory]
    [InlineData("more work etc.", false)]
    [InlineData("more work.", true)]
    [InlineData("more work. ", true)]
    [InlineData("The", true)]
    [InlineData("The work", true)]
    [InlineData("Therapy", false)]
    [InlineData("the work", false)]
    [InlineData("A strike", true)]
    [InlineData("Asia", false)]
    [InlineData("Due dates", true)]
    [InlineData("Weak demand", true)]
    public void A_cause_is_no_sentence(string cause, bool isRefused)
    {
        _folder.Replace("filings/one.json", "\"cause\": \"more work\"", $"\"cause\": \"{cause}\"");
        _folder.Complaints().Length.ShouldBe(isRefused ? 1 : 0);
    }
}

using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>What is said of a name that no concept has, and of a currency that is none.</summary>
public sealed class ConceptReferenceTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // A role is told with the concept that plays it; a name that is nearly one with that, and any other with what to do.
    [Theory]
    [InlineData("net-result", "\"net-result\" is the role of \"fees\": name that.")]
    [InlineData("revenu", "Did you mean \"revenue\"?")]
    [InlineData("gross-profit", "Add it to taxonomy.json, or correct the name.")]
    public void A_name_that_no_concept_has_is_told_with_a_hint(string name, string hint)
    {
        _folder.Replace("taxonomy.json", "\"name\": \"Fees\"", "\"name\": \"Fees\", \"role\": \"net-result\"");
        _folder.Replace("filings/one.json", "\"concept\": \"cash\", \"values\": [7]", $"\"concept\": \"{name}\", \"values\": [7]");
        var told = _folder.Read().Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Message, told.Hint).ShouldBe(
            (ProblemCodes.UnknownConcept, $"There is no concept \"{name}\" in the taxonomy.", hint));
    }

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("AZA", true)]
    [InlineData("eUR", false)]
    [InlineData("EuR", false)]
    [InlineData("EUr", false)]
    [InlineData("1UR", false)]
    [InlineData("E1R", false)]
    [InlineData("EU1", false)]
    [InlineData("EU", false)]
    [InlineData("EURO", false)]
    [InlineData("\u00C4UR", false)]
    public void A_currency_is_three_capital_letters(string currency, bool isOne)
    {
        _folder.Replace("filings/one.json", "\"period\": \"2023-09-30\", \"currency\": \"RMB\"",
            $"\"period\": \"2023-09-30\", \"currency\": \"{currency}\"");
        var told = _folder.Read().Diagnostics;
        if (isOne) told.ShouldBeEmpty();
        else (told.ShouldHaveSingleItem().Code, told[0].Message).ShouldBe((ProblemCodes.BadCurrency, $"\"{currency}\" is not a currency."));
    }
}

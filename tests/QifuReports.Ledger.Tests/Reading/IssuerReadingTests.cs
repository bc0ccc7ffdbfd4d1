using System.Text;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading.Company;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The issuer key by key: what each gives, what stands where it is left out, and with what wrong there is none.</summary>
public class IssuerReadingTests
{
    private const string Whole =
        """
        {"name": "Example Holdings, Inc.", "shortName": "Example", "listings": ["NASDAQ: EXMP", "HKEX: 1"], "currency": "RMB", "currencySymbol": "R", "sharesPerAds": 2, "folder": "ex", "id": "ex-1",
         "isoCodes": [{"currency": "RMB", "iso": "CNY"}, {"currency": "HKS", "iso": "HKD"}], "fiscalYear": "06-30",
         "policies": {"perAdsFromRounded": true, "translatedTotals": true, "translationSlack": 7, "regulationG": false, "magnitude": "fails"}, "drafts": {"name": "ask"}}
        """;

    private const string Least = """{"name": "Example Holdings, Inc.", "shortName": "Example", "listings": [], "currency": "RMB"}""";

    [Fact]
    public void Each_key_is_read()
    {
        var issuer = Read(Whole, out var calendar, out _).ShouldNotBeNull();
        (issuer.Name, issuer.ShortName, issuer.Currency, issuer.CurrencySymbol, issuer.SharesPerAds, issuer.Folder, issuer.Id).ShouldBe(
            ("Example Holdings, Inc.", "Example", "RMB", "R", 2, "ex", "ex-1"));
        issuer.Listings.ShouldBe(["NASDAQ: EXMP", "HKEX: 1"]);
        issuer.IsoCodes.ShouldBe([("RMB", "CNY"), ("HKS", "HKD")]);
        (issuer.IsoCode("RMB"), issuer.IsoCode("HKS"), issuer.IsoCode("USD")).ShouldBe(("CNY", "HKD", "USD"));
        issuer.Calendar.End.ShouldBe(new OnDay(6, 30));
        calendar.ShouldBeSameAs(issuer.Calendar);
        issuer.Policies.ShouldBe(new IssuerPolicies(true, true, 7) { RegulationG = false, Magnitude = MagnitudePolicy.Fails });
        issuer.Drafts.ShouldHaveSingleItem().What.ShouldBe("\"name\" of the issuer");
    }

    [Fact]
    public void What_is_left_out_is_as_usual()
    {
        var issuer = Read(Least, out var calendar, out _).ShouldNotBeNull();
        (issuer.SharesPerAds, issuer.CurrencySymbol, issuer.Folder, issuer.Id, issuer.IsoCodes.Count, issuer.Drafts.Count,
            issuer.Listings.Count).ShouldBe((null, "", "example", "example", 0, 0, 0));
        issuer.Policies.ShouldBeSameAs(IssuerPolicies.Usual);
        calendar.ShouldBeSameAs(FiscalCalendar.CalendarYears);
        Read(Least.Replace("}", ", \"policies\": {}}"), out _, out _)
            .ShouldNotBeNull().Policies.ShouldBe(
                new IssuerPolicies(false, false, 0) { RegulationG = null, Magnitude = MagnitudePolicy.Judged });
    }

    [Theory]
    [InlineData("\"name\": \"Example Holdings, Inc.\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"shortName\": \"Example\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"listings\": [\"NASDAQ: EXMP\", \"HKEX: 1\"], ", "", ProblemCodes.MissingKey, true)]
    [InlineData("\"currency\": \"RMB\", \"currencySymbol\": \"R\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"HKEX: 1\"", "\"\"", ProblemCodes.EmptyText, true)]
    [InlineData("\"HKEX: 1\"", "\" \"", ProblemCodes.EmptyText, true)]
    [InlineData("\"sharesPerAds\": 2", "\"sharesPerAds\": 0", ProblemCodes.OutOfRange, true)]
    [InlineData("\"sharesPerAds\": 2", "\"sharesPerAds\": 1000001", ProblemCodes.OutOfRange, true)]
    [InlineData("\"folder\": \"ex\"", "\"folder\": \"Ex\"", ProblemCodes.BadId, true)]
    [InlineData("\"id\": \"ex-1\"", "\"id\": \"Ex\"", ProblemCodes.BadId, true)]
    [InlineData("\"iso\": \"HKD\"", "\"iso\": \"hkd\"", ProblemCodes.BadCurrency, true)]
    [InlineData("\"currency\": \"HKS\"", "\"currency\": \"hks\"", ProblemCodes.BadCurrency, true)]
    [InlineData("\"listings\": [\"NASDAQ: EXMP\", \"HKEX: 1\"]", "\"listings\": 7", ProblemCodes.WrongKind, true)]
    [InlineData("\"06-30\"", "\"06-31\"", ProblemCodes.BadFiscalYear)]
    [InlineData("\"translationSlack\": 7", "\"translationSlack\": -1", ProblemCodes.OutOfRange)]
    [InlineData("\"translationSlack\": 7", "\"translationSlack\": 1001", ProblemCodes.OutOfRange)]
    [InlineData("\"perAdsFromRounded\": true", "\"perAdsFromRounded\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"translatedTotals\": true", "\"translatedTotals\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"regulationG\": false", "\"regulationG\": 1", ProblemCodes.WrongKind, true)]
    [InlineData("\"magnitude\": \"fails\"", "\"magnitude\": \"fail\"", ProblemCodes.UnknownWord)]
    [InlineData("{\"name\": \"ask\"}", "{\"draft\": \"ask\"}", ProblemCodes.UnknownKey, true)]
    [InlineData("{\"name\": \"ask\"}", "{\"name\": \" \"}", ProblemCodes.EmptyText, true)]
    [InlineData("{\"name\": \"ask\"}", "{\"name\": 7}", ProblemCodes.WrongKind, true)]
    public void One_thing_that_is_wrong_is_told(string piece, string by, string code, bool isKept = false)
    {
        Whole.Split(piece).Length.ShouldBe(2, piece);
        var issuer = Read(Whole.Replace(piece, by), out var calendar, out var told);
        told.ShouldBe([code]);
        (issuer is not null).ShouldBe(isKept);
        (calendar is null).ShouldBe(code == ProblemCodes.BadFiscalYear);
        // What is wrong with an item leaves it out alone.
        if (issuer is null) return;
        issuer.Listings.Count.ShouldBe(piece.StartsWith("\"listings", StringComparison.Ordinal) ? 0 : piece == "\"HKEX: 1\"" ? 1 : 2);
        issuer.IsoCodes.Count.ShouldBe(code == ProblemCodes.BadCurrency ? 1 : 2);
        issuer.Drafts.Count.ShouldBe(piece.Contains("ask", StringComparison.Ordinal) && code != ProblemCodes.UnknownKey ? 0 : 1);
    }

    [Theory]
    [InlineData("\"sharesPerAds\": 2", "\"sharesPerAds\": 1", 1, 7)]
    [InlineData("\"sharesPerAds\": 2", "\"sharesPerAds\": 1000000", 1_000_000, 7)]
    [InlineData("\"translationSlack\": 7", "\"translationSlack\": 0", 2, 0)]
    [InlineData("\"translationSlack\": 7", "\"translationSlack\": 1000", 2, 1000)]
    public void The_bounds_of_a_number_are_in_it(string piece, string by, int shares, int slack)
    {
        var issuer = Read(Whole.Replace(piece, by), out _, out _).ShouldNotBeNull();
        (issuer.SharesPerAds, issuer.Policies.TranslationSlack).ShouldBe((shares, slack));
    }

    [Theory]
    [InlineData("\"perAdsFromRounded\": true", "\"perAdsFromRounded\": false", false, true, false)]
    [InlineData("\"translatedTotals\": true", "\"translatedTotals\": false", true, false, false)]
    [InlineData("\"regulationG\": false", "\"regulationG\": true", true, true, true)]
    public void A_flag_is_true_or_false(string piece, string by, bool perAds, bool totals, bool regulationG)
    {
        var policies = Read(Whole.Replace(piece, by), out _, out _).ShouldNotBeNull().Policies;
        (policies.PerAdsFromRounded, policies.TranslatedTotals, policies.RegulationG).ShouldBe((perAds, totals, regulationG));
    }

    [Theory]
    [InlineData("NASDAQ: X", true)]
    [InlineData("nyse", true)]
    [InlineData("NYSE American", true)]
    [InlineData("AMEX: X", true)]
    [InlineData("CBOE-BZX", true)]
    [InlineData("CBOE-X", false)]
    [InlineData("Nasdaq Stockholm: X", false)]
    [InlineData("NASDAQX", false)]
    [InlineData("NYSE2", false)]
    [InlineData("XETRA, NYSE", true)]
    public void An_exchange_of_the_United_States_is_told_by_its_name(string listing, bool isUnder)
    {
        var issuer = new Issuer("A", "A", [listing], "EUR", null, IssuerPolicies.Usual);
        issuer.IsUnderRegulationG(Basis.UsGaap).ShouldBe(isUnder);
        (issuer with { Listings = ["XETRA: A", listing] }).IsUnderRegulationG(Basis.UsGaap).ShouldBe(isUnder);
        (issuer with { Policies = IssuerPolicies.Usual with { RegulationG = !isUnder } }).IsUnderRegulationG(Basis.UsGaap)
            .ShouldBe(!isUnder);
    }

    [Fact]
    public void Without_a_listing_the_basis_decides()
    {
        var issuer = new Issuer("A", "A", [], "EUR", null, IssuerPolicies.Usual);
        issuer.IsUnderRegulationG(Basis.UsGaap).ShouldBeTrue();
        issuer.IsUnderRegulationG(new Basis("ifrs")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Example", "example", "example")]
    [InlineData("Ex & Co. 2", "ex-co-2", "ex-co-2")]
    [InlineData("(Ex)", "ex", "ex")]
    [InlineData("Ex\u00ADample", "example", "example")]
    [InlineData("\u5947\u5BCC", "", "\u5947\u5BCC")]
    public void A_folder_is_called_like_the_issuer(string shortName, string folder, string id)
    {
        var issuer = new Issuer("A", shortName, [], "EUR", null, IssuerPolicies.Usual);
        (issuer.Folder, issuer.Id).ShouldBe((folder, id));
        (issuer with { Folder = "other" }).Id.ShouldBe("other");
    }

    private static Issuer? Read(string text, out FiscalCalendar? calendar, out string[] told)
    {
        var problems = new Problems("issuer.json");
        var issuer = IssuerReader.Read(JsonTree.Read(Encoding.UTF8.GetBytes(text), problems).ShouldNotBeNull(), problems, out calendar);
        List<Diagnostic> diagnostics = [];
        problems.AppendTo(diagnostics);
        told = [.. diagnostics.Select(d => d.Code)];
        return issuer;
    }
}

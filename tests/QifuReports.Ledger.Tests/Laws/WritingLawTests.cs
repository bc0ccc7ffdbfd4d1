using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading.Fields;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Laws;

/// <summary>What is written is what was read: every way in which the ledger writes a number leads back to it.</summary>
public class WritingLawTests
{
    private const NumberStyles AsFiled = NumberStyles.AllowThousands | NumberStyles.AllowParentheses | NumberStyles.AllowDecimalPoint;

    [Property]
    public void A_figure_as_a_filing_writes_it(long units, byte decimals, bool isPercent)
    {
        var stated = Number(units, decimals);
        var text = CellText.Of(stated, isPercent ? UnitKind.Percent : UnitKind.Money);
        text.Contains('%').ShouldBe(isPercent);
        Same(decimal.Parse(text.Replace("%", ""), AsFiled, CultureInfo.InvariantCulture), stated);
        Same(decimal.Parse(CellText.OfPoints(stated).Replace("\u00A0pts", ""), AsFiled, CultureInfo.InvariantCulture), stated);
    }

    [Property]
    public void A_number_of_a_data_file(long units, byte decimals)
    {
        var stated = Number(units, decimals);
        var text = stated.ToString(CultureInfo.InvariantCulture);
        var problems = new Problems("test");
        var read = JsonTree.Read(Encoding.UTF8.GetBytes($"[{text}]"), problems).ShouldNotBeNull().Items[0];
        Same(read.Number.ShouldNotBeNull(), stated);
    }

    [Property]
    public void A_number_of_the_machine_readable_formats(long units, byte decimals)
    {
        var stated = Number(units, decimals);
        decimal.Parse(FactNumbers.Plain(stated), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture).ShouldBe(stated);
        FactNumbers.Plain(stated).ShouldNotEndWith(stated.Scale > 0 ? ".0" : ".");
        var places = decimals % 7;
        FactNumbers.Decimals(Number(1, (byte)places)).ShouldBe(places);
        FactNumbers.Decimals((decimal)Math.Pow(10, places)).ShouldBe(-places);
    }

    [Property]
    public void A_figure_in_a_finding_or_an_explanation(int units, byte decimals, byte scale)
    {
        int[] scales = [1, 1_000, 1_000_000, 1_000_000_000];
        string[] words = ["", " thousand", " million", " billion"];
        var (stated, place) = (Number(units, (byte)(decimals % 4)), scale % scales.Length);
        var fact = new BookBuilder().Concept("a").Table("t", $"2023Q3 RMB {scales[place]}", "a | " + CellText.Of(stated, UnitKind.Money))
            .Build().Filings[0].Statements[0].Lines[0].Cells[0].Fact.ShouldNotBeNull();
        var text = FigureText.Of(new FiledFigure(fact));
        text.ShouldBe($"RMB {CellText.Of(stated, UnitKind.Money)}{words[place]}");
        fact.Value.ShouldBe(stated * scales[place]);
    }

    [Property]
    public void A_period_as_people_write_it(byte offset, byte which, byte way)
    {
        var (year, quarter, half) = (2000 + offset % 100, which % 4 + 1, which % 2 + 1);
        var (text, expected) = (way % 8) switch
        {
            0 => ($"{year}Q{quarter}", Period.Quarter(year, quarter)),
            1 => ($"Q{quarter} {year}", Period.Quarter(year, quarter)),
            2 => ($"{quarter}Q{year % 100:00}", Period.Quarter(year, quarter)),
            3 => ($"{half}H{year}", Period.Half(year, half)),
            4 => ($"fy{year}-h{half}", Period.Half(year, half)),
            5 => ($"9m{year}", Period.NineMonths(year)),
            6 => ($"FY{year % 100:00}", Period.FullYear(year)),
            _ => ($" {year} ", Period.FullYear(year)),
        };
        Period.TryParse(text, out var period).ShouldBeTrue(text);
        period.ShouldBe(expected);
        Period.TryParse(period.ToString(), out var again).ShouldBeTrue();
        again.ShouldBe(period);
    }

    private static decimal Number(long units, byte decimals)
    {
        var number = (decimal)units;
        for (var i = 0; i < decimals % 7; i++) number *= 0.1m;
        return number;
    }

    // The same number with as many decimals.
    private static void Same(decimal a, decimal b) => (a, a.Scale).ShouldBe((b, b.Scale));
}

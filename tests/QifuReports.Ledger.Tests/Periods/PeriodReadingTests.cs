using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

public class PeriodReadingTests
{
    [Theory]
    [InlineData("2023Q3", "2023Q3")]
    [InlineData("Q3 2023", "2023Q3")]
    [InlineData("Q3-2023", "2023Q3")]
    [InlineData("2023-Q3", "2023Q3")]
    [InlineData("2023 Q3", "2023Q3")]
    [InlineData("2023 3Q", "2023Q3")]
    [InlineData("3Q23", "2023Q3")]
    [InlineData("3Q 2023", "2023Q3")]
    [InlineData("q3 23", "2023Q3")]
    [InlineData("2023q3", "2023Q3")]
    [InlineData("  2023Q1 ", "2023Q1")]
    [InlineData("2023H1", "2023H1")]
    [InlineData("1H2023", "2023H1")]
    [InlineData("h2 2022", "2022H2")]
    [InlineData("2H22", "2022H2")]
    [InlineData("2023-9M", "2023-9M")]
    [InlineData("2023 9m", "2023-9M")]
    [InlineData("9M2023", "2023-9M")]
    [InlineData("9M23", "2023-9M")]
    [InlineData("2022FY", "2022FY")]
    [InlineData("FY2022", "2022FY")]
    [InlineData("fy 22", "2022FY")]
    [InlineData("2022", "2022FY")]
    [InlineData("2023-09-30", "2023-09-30")]
    [InlineData("FY2023Q3", "2023Q3")]
    [InlineData("FY23 Q3", "2023Q3")]
    [InlineData("FY2023 3Q", "2023Q3")]
    [InlineData("Q3FY23", "2023Q3")]
    [InlineData("3Q FY2023", "2023Q3")]
    [InlineData("fy2023h2", "2023H2")]
    [InlineData("FY23-9M", "2023-9M")]
    [InlineData("9M FY23", "2023-9M")]
    [InlineData("2999", "2999FY")]
    [InlineData("1900Q1", "1900Q1")]
    [InlineData("1900-01-01", "1900-01-01")]
    [InlineData("2999-12-31", "2999-12-31")]
    [InlineData("2024-02-29", "2024-02-29")]
    public void A_period_is_read_in_every_form_that_people_write(string text, string expected)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();
        period.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2023Q")]
    [InlineData("2023Q0")]
    [InlineData("2023Q5")]
    [InlineData("2023H3")]
    [InlineData("2023Q03")]
    [InlineData("Q3")]
    [InlineData("3Q")]
    [InlineData("23Q3")]
    [InlineData("23")]
    [InlineData("22FY")]
    [InlineData("2023-6M")]
    [InlineData("6M2023")]
    [InlineData("20239M")]
    [InlineData("2023-09")]
    [InlineData("2023-02-29")]
    [InlineData("2023-13-01")]
    [InlineData("2023-9-30")]
    [InlineData("30-09-2023")]
    [InlineData("2023/09/30")]
    [InlineData("0000-01-01")]
    [InlineData("0001")]
    [InlineData("99999999999Q1")]
    [InlineData("2023--Q3")]
    [InlineData("2023Q3-")]
    [InlineData("-2023Q3")]
    [InlineData("2023Q3x")]
    [InlineData("2023 Q 3 4")]
    [InlineData("3000")]
    [InlineData("1899")]
    [InlineData("1899-12-31")]
    [InlineData("3000-01-01")]
    [InlineData("2023-00-10")]
    [InlineData("2023-12-00")]
    [InlineData("2023-12-32")]
    [InlineData("2023-12/31")]
    [InlineData("2023/12-31")]
    [InlineData("H0 2023")]
    [InlineData("Q9 2023")]
    [InlineData("2023M9")]
    [InlineData("2023 FY Q3")]
    [InlineData("FY2023FY")]
    [InlineData("FY Q3 23")]
    [InlineData("FY203 Q3")]
    [InlineData("Q3 FY203")]
    [InlineData("Q3 23 FY")]
    [InlineData("FYQ32023")]
    [InlineData("X2023Q3")]
    [InlineData("2023QQ")]
    [InlineData("332023")]
    [InlineData("2023.Q3")]
    [InlineData("٢٠٢٣Q3")]
    public void Anything_else_is_no_period(string? text)
    {
        Period.TryParse(text, out var period).ShouldBeFalse();
        period.ShouldBe(default);
    }

    [Fact]
    public void What_a_period_writes_it_reads_back()
    {
        foreach (var period in (Period[])[Period.Quarter(2023, 1), Period.Quarter(2023, 4), Period.Half(2024, 2), Period.NineMonths(2023),
            Period.FullYear(1900), Period.At(new DateOnly(2999, 12, 31))])
        {
            Period.TryParse(period.ToString(), out var read).ShouldBeTrue(period.ToString());
            read.ShouldBe(period);
        }
    }
}

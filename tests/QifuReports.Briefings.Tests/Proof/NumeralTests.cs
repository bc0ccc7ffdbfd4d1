using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>What the proof takes for one number, and which numbers it takes for a part of a date or a period.</summary>
public class NumeralTests
{
    // Where it starts and ends in the text, its digits as one whole number, and how many of them are decimals.
    [Theory]
    [InlineData("7", 0, 1, 7, 0)]
    [InlineData("EUR 4,281.0 million", 4, 11, 42810, 1)]
    [InlineData("1,234,567", 0, 9, 1234567, 0)]
    [InlineData("12,34", 0, 2, 12, 0)]
    [InlineData("1,2345", 0, 1, 1, 0)]
    [InlineData("1,23a", 0, 1, 1, 0)]
    [InlineData("1,a23", 0, 1, 1, 0)]
    [InlineData("1,2a3", 0, 1, 1, 0)]
    [InlineData("1,234.5", 0, 7, 12345, 1)]
    [InlineData("1.5,234", 0, 3, 15, 1)]
    [InlineData("1.", 0, 1, 1, 0)]
    [InlineData("1.a", 0, 1, 1, 0)]
    [InlineData("1.5.2", 0, 3, 15, 1)]
    [InlineData("a1b", 1, 2, 1, 0)]
    [InlineData("0.050", 0, 5, 50, 3)]
    [InlineData("123456789012345678", 0, 18, 123456789012345678, 0)]
    [InlineData("1234567890123456789", 0, 19, -1, 0)]
    public void The_first_number_of_a_text(string text, int start, int end, long digits, int decimals)
    {
        Numeral.Next(text, 0, out var numeral).ShouldBeTrue();
        numeral.ShouldBe(new Numeral(start, end, digits, decimals));
    }

    [Fact]
    public void Its_value_has_its_decimals()
    {
        Numeral.Next("4,281.05", 0, out var numeral).ShouldBeTrue();
        numeral.Value.ShouldBe(4281.05m);
        Numeral.Next("123456789012345678", 0, out numeral).ShouldBeTrue();
        numeral.Value.ShouldBe(123_456_789_012_345_678m);
    }

    [Fact]
    public void The_next_one_is_sought_from_a_place_on()
    {
        Numeral.Next("12 and 34", 2, out var second).ShouldBeTrue();
        (second.Start, second.Digits).ShouldBe((7, 34));
        Numeral.Next("12 and 34", 9, out _).ShouldBeFalse();
        Numeral.Next("", 0, out _).ShouldBeFalse();
        Numeral.Next("none", 0, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("4,281", true)]
    [InlineData("4,281 ", false)]
    [InlineData(" 4,281", false)]
    [InlineData("4,281%", false)]
    [InlineData("1234567890123456789", false)]
    [InlineData("", false)]
    public void A_text_may_be_one_number(string text, bool isOne) => Numeral.IsAll(text, out _).ShouldBe(isOne);

    [Theory]
    [InlineData("a0", true)]
    [InlineData("9", true)]
    [InlineData("5G", true)]
    [InlineData("a/b:c", false)]
    [InlineData("", false)]
    public void A_text_may_have_a_digit(string text, bool has) => Numeral.IsIn(text).ShouldBe(has);

    [Theory]
    [InlineData("6-K 99.2", 6, true)]
    [InlineData("6-K 99.2", 992, true)]
    [InlineData("6-K 99.2", 99, false)]
    [InlineData("none", 6, false)]
    public void A_name_may_have_a_number(string name, long number, bool has) => Numeral.StandsIn(name, number).ShouldBe(has);

    [Theory]
    [InlineData("2023", 4, true)]
    [InlineData("2023", 2, false)]
    [InlineData("2,023", 4, false)]
    [InlineData("20.23", 5, false)]
    [InlineData("23", 2, true)]
    public void A_whole_number_may_be_plain(string text, int digits, bool isPlain)
    {
        Numeral.Next(text, 0, out var numeral).ShouldBeTrue();
        numeral.IsPlain(digits).ShouldBe(isPlain);
    }

    // Of the last number of the text: whether it is part of a date or a period, and whether it is a year.
    [Theory]
    [InlineData("2023", true, true)]
    [InlineData("1900", true, true)]
    [InlineData("1899", false, false)]
    [InlineData("2099", true, true)]
    [InlineData("2100", false, false)]
    [InlineData("2,023", false, false)]
    [InlineData("US$2023", false, false)]
    [InlineData("EUR2023", false, false)]
    [InlineData("(2023", false, false)]
    [InlineData("\u22122023", false, false)]
    [InlineData("2023%", false, false)]
    [InlineData("2023.5", false, false)]
    [InlineData("/2023", true, true)]
    [InlineData("FY23", true, true)]
    [InlineData("FY2023", false, false)]
    [InlineData("FX23", false, false)]
    [InlineData("FY 23", false, false)]
    [InlineData("FY3", false, false)]
    [InlineData("Q3", true, false)]
    [InlineData("H1", true, false)]
    [InlineData("Q4", true, false)]
    [InlineData("Q5", false, false)]
    [InlineData("Q123", false, false)]
    [InlineData("X3", false, false)]
    [InlineData("9M", true, false)]
    [InlineData("2Q", true, false)]
    [InlineData("9m", false, false)]
    [InlineData("2H", false, false)]
    [InlineData("129M", false, false)]
    [InlineData("9.5M", false, false)]
    [InlineData("September 30", true, false)]
    [InlineData("Sep\u00A030", true, false)]
    [InlineData("(Sep 30", true, false)]
    [InlineData("May 31", true, false)]
    [InlineData("May 32", false, false)]
    [InlineData("May 1", true, false)]
    [InlineData("May 0", false, false)]
    [InlineData("Ma 1", false, false)]
    [InlineData("may 1", false, false)]
    [InlineData("about 30", false, false)]
    [InlineData("30", false, false)]
    [InlineData("May 30.5", false, false)]
    public void Some_numbers_are_part_of_a_date_or_a_period(string text, bool isDate, bool isYear)
    {
        Numeral.Next(text, 0, out var numeral).ShouldBeTrue();
        (Dating.IsIn(text, numeral), Dating.IsYear(text, numeral)).ShouldBe((isDate, isYear));
    }

    [Theory]
    [InlineData("Jan")]
    [InlineData("February")]
    [InlineData("Mar")]
    [InlineData("April")]
    [InlineData("June")]
    [InlineData("July")]
    [InlineData("Aug")]
    [InlineData("October")]
    [InlineData("Nov")]
    [InlineData("December")]
    public void A_day_follows_each_month(string month)
    {
        var text = month + " 12";
        Numeral.Next(text, 0, out var numeral).ShouldBeTrue();
        Dating.IsIn(text, numeral).ShouldBeTrue();
    }

    [Theory]
    [InlineData("30.06.2025", "2025-06-30", true)]
    [InlineData("06.30.2025", "2025-06-30", false)]
    [InlineData("30.06.2025", "2025-07-30", false)]
    [InlineData("30.06.2025", "2024-06-30", false)]
    [InlineData("29.06.2025", "2025-06-30", false)]
    [InlineData("2025-06-30", "2025-06-30", true)]
    [InlineData("2025-30-06", "2025-06-30", false)]
    [InlineData("2024-06-30", "2025-06-30", false)]
    [InlineData("2025-06-29", "2025-06-30", false)]
    [InlineData("6/30/2025", "2025-06-30", true)]
    [InlineData("30/6/2025", "2025-06-30", true)]
    [InlineData("6/30/2024", "2025-06-30", false)]
    [InlineData("30/7/2025", "2025-06-30", false)]
    [InlineData("6/29/2025", "2025-06-30", false)]
    [InlineData("5/6/2025", "2025-05-06", true)]
    [InlineData("5/6/2025", "2025-06-05", true)]
    public void A_day_in_digits_is_one_day(string text, string day, bool isIt)
    {
        WrittenDay.Next(text, 0, out var written).ShouldBeTrue();
        (written.EndsAt, written.Is(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)))
            .ShouldBe((text.Length, isIt));
    }

    [Theory]
    [InlineData("30.06.1899")]
    [InlineData("30.06.2100")]
    [InlineData("1899-06-30")]
    [InlineData("2100-06-30")]
    [InlineData("30.06")]
    [InlineData("30.06-2025")]
    [InlineData("30.06.")]
    [InlineData("30")]
    [InlineData("30,06,2025")]
    [InlineData("30.06.20255")]
    [InlineData(".06.2025")]
    [InlineData("30..2025")]
    [InlineData("")]
    public void Other_digits_are_no_day(string text) => WrittenDay.Next(text, 0, out _).ShouldBeFalse();

    [Theory]
    [InlineData("30.06.1900")]
    [InlineData("30.06.2099")]
    [InlineData("1900-06-30")]
    [InlineData("2099-06-30")]
    public void Two_centuries_have_days(string text) => WrittenDay.Next(text, 0, out _).ShouldBeTrue();

    [Theory]
    [InlineData("one", 1)]
    [InlineData("Thirteen", 13)]
    [InlineData("nineteen", 19)]
    [InlineData("twenty", 20)]
    [InlineData("Thirty", 30)]
    [InlineData("forty", 40)]
    [InlineData("fifty", 50)]
    [InlineData("sixty", 0)]
    [InlineData("on", 0)]
    [InlineData("", 0)]
    public void Numbers_of_weeks_are_read_in_words(string word, int number) => WeekCount.Of(word).ShouldBe(number);
}

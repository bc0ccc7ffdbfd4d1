using QifuReports.Import.Sums;

namespace QifuReports.Import.Tests;

/// <summary>A subtotal of a table of two columns that is off in one of them.</summary>
public sealed class TwoColumnSumsTests
{
    private static SumRow Row(string caption, params decimal?[] values) => new(caption, values);

    private static IReadOnlyList<(SumRelation Sum, int Column)> Of(params SumRow[] rows) => TwoColumnSums.Of(rows, SumProver.Prove(rows));

    [Fact]
    public void A_total_with_two_digits_swapped_is_found_with_its_parts()
    {
        var (sum, column) =
            Of(Row("Goods", 3102, 2874), Row("Services", 1207, 1093), Row("Total sales", 4390, 3967)).ShouldHaveSingleItem();

        column.ShouldBe(0);
        sum.Parent.ShouldBe(2);
        sum.Parts.Select(p => p.Row).ShouldBe([0, 1]);
    }

    [Fact]
    public void A_result_that_is_off_is_found_whichever_way_costs_are_printed()
    {
        Of(Row("Income before tax", 5115, 4383), Row("Income tax", -1121, -987), Row("Net income", 3949, 3396))
            .ShouldHaveSingleItem().Sum.Parent.ShouldBe(2);
        Of(Row("Income before tax", 5115, 4383), Row("Income tax", 1121, 987), Row("Net income", 3949, 3396))
            .ShouldHaveSingleItem().Column.ShouldBe(0);
    }

    [Fact]
    public void A_wrong_part_leaves_the_sums_above_it_as_they_are()
    {
        var found = Of(Row("Gross profit", 9000, 8000), Row("Selling", -2110, -2000), Row("Research", -1011, -1100),
            Row("Total operating expenses", -3121, -3010), Row("Operating income", 5879, 4990));

        found.Select(f => (f.Sum.Parent, f.Column)).ShouldBe([(3, 1), (4, -1)]);
    }

    [Fact]
    public void What_foots_what_foots_nowhere_what_is_small_and_what_misses_by_a_rounding_is_none()
    {
        Of(Row("Goods", 3102, 2874), Row("Services", 1207, 1093), Row("Total sales", 4309, 3967)).ShouldBeEmpty();
        Of(Row("Goods", 3102, 2874), Row("Services", 1207, 1093), Row("Total sales", 4390, 3679)).ShouldBeEmpty();
        Of(Row("Goods", 310, 287), Row("Services", 120, 98), Row("Total sales", 430, 394)).ShouldBeEmpty();
        Of(Row("Goods", 3102, 2874), Row("Services", 1207, 1093), Row("Total sales", 4311, 3967)).ShouldBeEmpty();
    }

    [Fact]
    public void A_blank_part_or_a_figure_far_away_says_nothing_against_a_sum()
    {
        Of(Row("Goods", null, 2874), Row("Services", 1207, 1093), Row("Total sales", 1507, 3967)).ShouldBeEmpty();
        Of(Row("Goods", 3102, 2874), Row("Services", 1207, 1093), Row("Total sales", 9900, 3967)).ShouldBeEmpty();
    }
}

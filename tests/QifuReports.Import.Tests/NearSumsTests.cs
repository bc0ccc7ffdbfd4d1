using QifuReports.Import.Sums;
using Xunit;

namespace QifuReports.Import.Tests;

/// <summary>A subtotal that is off in one column of several.</summary>
public sealed class NearSumsTests
{
    private static SumRow Row(string caption, params decimal?[] values) => new(caption, values);

    private static IReadOnlyList<(int Row, int Column)> Of(params SumRow[] rows) =>
        [.. NearSums.Of(rows, SumProver.Prove(rows)).Select(n => (n.Sum.Parent, n.Column))];

    [Fact]
    public void OneColumnThatDoesNotFootIsFound() =>
        Assert.Equal([(2, 1)], Of(Row("Goods", 310, 287, 274), Row("Services", 120, 98, 91), Row("Total sales", 430, 394, 365)));

    [Fact]
    public void ANetAmountThatDoesNotFootInOneColumnIsFound() =>
        Assert.Equal([(2, 0)], Of(Row("Interest income", 310, 287, 274), Row("Interest expense", -120, -98, -91),
            Row("Net interest income", 199, 189, 183)));

    [Fact]
    public void WhatFootsIsNoneAndNeitherIsWhatFootsNowhere()
    {
        Assert.Empty(Of(Row("Goods", 310, 287, 274), Row("Services", 120, 98, 91), Row("Total sales", 430, 385, 365)));
        Assert.Empty(Of(Row("Goods", 310, 287, 274), Row("Services", 120, 98, 91), Row("Total sales", 431, 389, 371)));
    }

    [Fact]
    public void TwoColumnsTellNothingAndABlankColumnSaysNothingAgainstASum()
    {
        Assert.Empty(Of(Row("Goods", 310, 287), Row("Services", 120, 98), Row("Total sales", 430, 394)));
        Assert.Empty(Of(Row("Goods", 310, 287, null), Row("Services", 120, 98, null), Row("Total sales", 430, 385, 365)));
    }

    [Fact]
    public void ThePartsOfASumThatIsOffAreDoubtfulButForThoseThatAnotherSumHolds()
    {
        var plan = StatedTables.Plan("Statements of Operations", "In thousands of USD", "\t2025\t2024\t2023",
            "Goods\t310\t287\t274", "Repairs\t80\t61\t50", "Rental\t40\t37\t41", "Total services\t120\t98\t91",
            "Total sales\t430\t394\t365", "Cost of sales\t(200)\t(180)\t(170)", "Gross profit\t230\t214\t195");

        Assert.Equal(["Total sales"], plan.OffSums.Select(o => plan.Table.Rows[o.Row].Caption));
        Assert.Equal(["Goods"], plan.OffParts.Select(o => plan.Table.Rows[o.Row].Caption));
    }
}

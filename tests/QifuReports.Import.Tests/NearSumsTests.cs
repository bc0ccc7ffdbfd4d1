using QifuReports.Import.Sums;
using Xunit;

namespace QifuReports.Import.Tests;

/// <summary>A subtotal that is off in one column of several.</summary>
public sealed class NearSumsTests
{
    private static SumRow Row(string caption, params decimal?[] values) => new(caption, values);

    private static IReadOnlyList<(int Row, int Column)> Of(params SumRow[] rows) => NearSums.Of(rows, SumProver.Prove(rows));

    [Fact]
    public void OneColumnThatDoesNotFootIsFound() =>
        Assert.Equal([(2, 1)], Of(Row("Goods", 310, 287, 274), Row("Services", 120, 98, 91), Row("Total sales", 430, 394, 365)));

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
}

namespace QifuReports.Import.Units;

/// <summary>What the figures of a row are measured in, which decides what may be summed with what.</summary>
public enum RowUnit { Money, PerShare, PerAds, Shares, Ads, Percent, Count }

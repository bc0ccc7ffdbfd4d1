namespace QifuReports.Import.Units;

/// <summary>The unit of the figures in a row. Only rows with the same unit may be added up.</summary>
public enum RowUnit { Money, PerShare, PerAds, Shares, Ads, Percent, Count }

namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>A logo as one figure, aligned with the left edge of the column.</summary>
internal sealed class LogoStrip : Strip
{
    private readonly Logo _logo;
    private readonly double _scale;
    private readonly Tag _figure;

    /// <param name="logo">The logo.</param>
    /// <param name="height">The height of the logo, in points.</param>
    /// <param name="width">The largest allowed width; a logo that would be wider is made smaller as a whole.</param>
    /// <param name="parent">The structure node that the logo belongs to.</param>
    public LogoStrip(Logo logo, double height, double width, Tag? parent)
    {
        if (string.IsNullOrWhiteSpace(logo.AlternativeText))
            throw new LayoutException("A logo has no alternative text (ISO 14289-1, 7.3).");
        _logo = logo;
        _scale = Math.Min(height / logo.Picture.Height.Points, width / logo.Picture.Width.Points);
        _figure = new Tag(StructureRole.Figure, parent) { AlternativeText = logo.AlternativeText };
        Height = logo.Picture.Height.Points * _scale;
        Ends(_figure);
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        var at = new Point(new(x), new(y));
        _figure.Bounds = new Rect(at.X, at.Y, _logo.Picture.Width * _scale, new(Height));
        canvas.Content(_figure);
        _logo.Picture.PlaceAt(at, _scale, canvas.Items);
        canvas.End();
    }
}

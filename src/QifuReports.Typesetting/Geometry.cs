namespace QifuReports.Typesetting;

/// <summary>A place on a page: the origin is the top left corner, y grows downwards.</summary>
public readonly record struct Point(Length X, Length Y);

/// <summary>A width and a height.</summary>
public readonly record struct Size(Length Width, Length Height);

/// <summary>An upright rectangle, given by its top left corner and its size.</summary>
public readonly record struct Rect(Length X, Length Y, Length Width, Length Height)
{
    public Length Right => X + Width;
    public Length Bottom => Y + Height;
}

using QifuReports.Typesetting.Pictures.Paths;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>
/// Reads path data (SVG 1.1, 8.3) with every command, absolute and relative. Quadratic curves become exactly equal cubic ones.
/// </summary>
internal ref struct SvgPathData(SvgNumbers numbers, PathBuffer path)
{
    private SvgNumbers numbers = numbers;
    private double x, y, startX, startY;

    /// <summary>
    /// The last control point of a curve, which a smooth curve mirrors. After anything but such a curve, the current point.
    /// </summary>
    private double cubicX, cubicY, quadraticX, quadraticY;

    /// <summary>The offset at which reading stopped: the place of the error.</summary>
    public readonly int At => numbers.At;

    /// <summary>Adds the path. False where the data is not a valid path, or the limit is exceeded.</summary>
    public bool Read()
    {
        byte command = 0;
        numbers.SkipSpace();
        while (!numbers.Done)
        {
            if ((byte)((numbers.Peek | 0x20) - 'a') < 26)
            {
                var next = numbers.Peek;
                if (command == 0 && (next | 0x20) != 'm') return false;
                command = next;
                numbers.Skip();
                numbers.SkipSpace();
                if ((command | 0x20) == 'z')
                {
                    path.Close();
                    To(startX, startY);
                    continue;
                }
            }
            else if (command == 0 || (command | 0x20) == 'z')
            {
                return false;
            }

            if (!Segment(command) || path.Total > SvgLimits.PathSteps) return false;
            // Further pairs after a move are lines.
            if ((command | 0x20) == 'm') command = command == 'm' ? (byte)'l' : (byte)'L';
            if (numbers.SkipSeparator() && (numbers.Done || (byte)((numbers.Peek | 0x20) - 'a') < 26)) return false;
        }

        path.End();
        return true;
    }

    private bool Segment(byte command)
    {
        double baseX = 0, baseY = 0, x1, y1, x2, y2, toX, toY;
        if (command >= 'a') (baseX, baseY) = (x, y);
        switch (command | 0x20)
        {
            case 'm':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                path.Move(toX, toY);
                (startX, startY) = (toX, toY);
                return To(toX, toY);
            case 'l':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                return LineTo(toX, toY);
            case 'h':
                return numbers.TryNumber(out toX) && LineTo(baseX + toX, y);
            case 'v':
                return numbers.TryNumber(out toY) && LineTo(x, baseY + toY);
            case 'c':
                if (!Pair(baseX, baseY, out x1, out y1) || !Next(baseX, baseY, out x2, out y2) || !Next(baseX, baseY, out toX, out toY)) return false;
                return CubicTo(x1, y1, x2, y2, toX, toY);
            case 's':
                if (!Pair(baseX, baseY, out x2, out y2) || !Next(baseX, baseY, out toX, out toY)) return false;
                return CubicTo(2 * x - cubicX, 2 * y - cubicY, x2, y2, toX, toY);
            case 'q':
                if (!Pair(baseX, baseY, out x1, out y1) || !Next(baseX, baseY, out toX, out toY)) return false;
                return QuadraticTo(x1, y1, toX, toY);
            case 't':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                return QuadraticTo(2 * x - quadraticX, 2 * y - quadraticY, toX, toY);
            case 'a':
                return Arc(baseX, baseY);
            default:
                numbers.Skip(-1);
                return false;
        }
    }

    private bool Arc(double baseX, double baseY)
    {
        if (!Pair(0, 0, out var rx, out var ry)) return false;
        numbers.SkipSeparator();
        if (!numbers.TryNumber(out var degrees)) return false;
        numbers.SkipSeparator();
        if (!numbers.TryFlag(out var large)) return false;
        numbers.SkipSeparator();
        if (!numbers.TryFlag(out var sweep) || !Next(baseX, baseY, out var toX, out var toY)) return false;
        if (rx == 0 || ry == 0) return LineTo(toX, toY);
        EllipticArc.Add(path, (x, y), rx, ry, degrees, large, sweep, (toX, toY));
        return To(toX, toY);
    }

    private bool LineTo(double toX, double toY)
    {
        path.Line(toX, toY);
        return To(toX, toY);
    }

    private bool CubicTo(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        path.Cubic(x1, y1, x2, y2, toX, toY);
        To(toX, toY);
        (cubicX, cubicY) = (x2, y2);
        return true;
    }

    private bool QuadraticTo(double x1, double y1, double toX, double toY)
    {
        path.Cubic(x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3, toX + (x1 - toX) * 2 / 3, toY + (y1 - toY) * 2 / 3, toX, toY);
        To(toX, toY);
        (quadraticX, quadraticY) = (x1, y1);
        return true;
    }

    private bool To(double toX, double toY)
    {
        (x, y) = (cubicX, cubicY) = (quadraticX, quadraticY) = (toX, toY);
        return true;
    }

    private bool Next(double baseX, double baseY, out double toX, out double toY)
    {
        numbers.SkipSeparator();
        return Pair(baseX, baseY, out toX, out toY);
    }

    private bool Pair(double baseX, double baseY, out double toX, out double toY)
    {
        toY = 0;
        if (!numbers.TryNumber(out toX)) return false;
        numbers.SkipSeparator();
        if (!numbers.TryNumber(out toY)) return false;
        toX += baseX;
        toY += baseY;
        return true;
    }
}

using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Reads path data (SVG 1.1, 8.3): all commands, absolute and relative. Quadratic curves become equal cubic curves.</summary>
internal ref struct SvgPathData(SvgNumbers numbers, PathBuffer path)
{
    private SvgNumbers _numbers = numbers;
    private double _x, _y, _startX, _startY;

    /// <summary>The control point that a smooth curve mirrors; the current point if the last segment is no curve of that kind.</summary>
    private double _cubicX, _cubicY, _quadraticX, _quadraticY;

    /// <summary>The offset at which reading stopped, which is where the error is.</summary>
    public readonly int At => _numbers.At;

    /// <summary>Adds the path. Returns false if the data is not a valid path, or all paths together have too many steps.</summary>
    public bool Read()
    {
        byte command = 0;
        _numbers.SkipSpace();
        while (!_numbers.Done)
        {
            if ((byte)((_numbers.Peek | 0x20) - 'a') < 26)
            {
                var next = _numbers.Peek;
                if (command == 0 && (next | 0x20) != 'm') return false;
                command = next;
                _numbers.Skip();
                _numbers.SkipSpace();
                if ((command | 0x20) == 'z')
                {
                    path.Close();
                    To(_startX, _startY);
                    continue;
                }
            }
            else if (command == 0 || (command | 0x20) == 'z')
            {
                return false;
            }

            if (!Segment(command) || path.Total > SvgLimits.PathSteps) return false;
            // After a move, further pairs of coordinates are lines.
            if ((command | 0x20) == 'm') command = command == 'm' ? (byte)'l' : (byte)'L';
            if (_numbers.SkipSeparator() && (_numbers.Done || (byte)((_numbers.Peek | 0x20) - 'a') < 26)) return false;
        }

        path.End();
        return true;
    }

    private bool Segment(byte command)
    {
        double baseX = 0, baseY = 0, x1, y1, x2, y2, toX, toY;
        if (command >= 'a') (baseX, baseY) = (_x, _y);
        switch (command | 0x20)
        {
            case 'm':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                path.Move(toX, toY);
                (_startX, _startY) = (toX, toY);
                return To(toX, toY);
            case 'l':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                return LineTo(toX, toY);
            case 'h':
                return _numbers.TryNumber(out toX) && LineTo(baseX + toX, _y);
            case 'v':
                return _numbers.TryNumber(out toY) && LineTo(_x, baseY + toY);
            case 'c':
                if (!Pair(baseX, baseY, out x1, out y1) || !Next(baseX, baseY, out x2, out y2) || !Next(baseX, baseY, out toX, out toY))
                    return false;
                return CubicTo(x1, y1, x2, y2, toX, toY);
            case 's':
                if (!Pair(baseX, baseY, out x2, out y2) || !Next(baseX, baseY, out toX, out toY)) return false;
                return CubicTo(2 * _x - _cubicX, 2 * _y - _cubicY, x2, y2, toX, toY);
            case 'q':
                if (!Pair(baseX, baseY, out x1, out y1) || !Next(baseX, baseY, out toX, out toY)) return false;
                return QuadraticTo(x1, y1, toX, toY);
            case 't':
                if (!Pair(baseX, baseY, out toX, out toY)) return false;
                return QuadraticTo(2 * _x - _quadraticX, 2 * _y - _quadraticY, toX, toY);
            case 'a':
                return Arc(baseX, baseY);
            default:
                _numbers.Skip(-1);
                return false;
        }
    }

    private bool Arc(double baseX, double baseY)
    {
        if (!Pair(0, 0, out var rx, out var ry)) return false;
        _numbers.SkipSeparator();
        if (!_numbers.TryNumber(out var degrees)) return false;
        _numbers.SkipSeparator();
        if (!_numbers.TryFlag(out var large)) return false;
        _numbers.SkipSeparator();
        if (!_numbers.TryFlag(out var sweep) || !Next(baseX, baseY, out var toX, out var toY)) return false;
        if (rx == 0 || ry == 0) return LineTo(toX, toY);
        EllipticArc.Add(path, (_x, _y), rx, ry, degrees, large, sweep, (toX, toY));
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
        (_cubicX, _cubicY) = (x2, y2);
        return true;
    }

    private bool QuadraticTo(double x1, double y1, double toX, double toY)
    {
        path.Cubic(_x + (x1 - _x) * 2 / 3, _y + (y1 - _y) * 2 / 3, toX + (x1 - toX) * 2 / 3, toY + (y1 - toY) * 2 / 3, toX, toY);
        To(toX, toY);
        (_quadraticX, _quadraticY) = (x1, y1);
        return true;
    }

    private bool To(double toX, double toY)
    {
        (_x, _y) = (_cubicX, _cubicY) = (_quadraticX, _quadraticY) = (toX, toY);
        return true;
    }

    private bool Next(double baseX, double baseY, out double toX, out double toY)
    {
        _numbers.SkipSeparator();
        return Pair(baseX, baseY, out toX, out toY);
    }

    private bool Pair(double baseX, double baseY, out double toX, out double toY)
    {
        toY = 0;
        if (!_numbers.TryNumber(out toX)) return false;
        _numbers.SkipSeparator();
        if (!_numbers.TryNumber(out toY)) return false;
        toX += baseX;
        toY += baseY;
        return true;
    }
}

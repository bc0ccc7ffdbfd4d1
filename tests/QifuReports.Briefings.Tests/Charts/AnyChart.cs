using System.Globalization;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>
/// Makes a chart of any kind by reflection, so that tests also cover a kind that is added later. Each list has two elements, and each point
/// has another value.
/// </summary>
internal sealed class AnyChart
{
    private readonly List<ChartPoint> _points = [];

    /// <summary>The kinds of charts: all types of specifications that are not abstract.</summary>
    public static IEnumerable<Type> Kinds =>
        typeof(ChartSpec).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(ChartSpec)) && !t.IsAbstract);

    /// <summary>All points of the charts made so far.</summary>
    public IReadOnlyList<ChartPoint> Points => _points;

    public ChartSpec Of(Type kind)
    {
        var chart = Activator.CreateInstance(kind)!;
        foreach (var property in kind.GetProperties().Where(p => p.CanWrite && !p.PropertyType.IsValueType))
            property.SetValue(chart, Value(property.PropertyType, property.Name));
        return (ChartSpec)chart;
    }

    private object? Value(Type type, string name)
    {
        if (type == typeof(string)) return name;
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type == typeof(ChartPoint))
        {
            var value = _points.Count + 1.5m;
            _points.Add(new ChartPoint(value, value.ToString(CultureInfo.InvariantCulture), $"figure{_points.Count}|c"));
            return _points[^1];
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GenericTypeArguments[0], 2);
            for (var i = 0; i < list.Length; i++) list.SetValue(Value(type.GenericTypeArguments[0], name), i);
            return list;
        }
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, p.Name!))]);
    }
}

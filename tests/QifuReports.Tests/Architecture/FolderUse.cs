using System.Reflection;
using System.Reflection.Emit;

namespace QifuReports.Tests.Architecture;

/// <summary>
/// Which folders of a project make use of which others, read from what was compiled: the types in signatures and in the code of methods. A
/// folder is known by its namespace. Constants of another folder do not show, since the compiler puts their value in their place.
/// </summary>
internal static class FolderUse
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => (int)(ushort)o.Value, o => o.OperandType);

    /// <summary>
    /// Each folder that uses another of the same assembly, the other one, and where: <c>type -> type</c>. Never the empty string.
    /// </summary>
    public static IReadOnlyList<(string Folder, string Used, string Where)> Of(Assembly assembly)
    {
        var found = new SortedSet<(string, string, string)>();
        foreach (var type in assembly.GetTypes().Where(t => t.Namespace is not null))
        {
            // What the compiler makes up (closures, iterators) is nested in the type that was written, or belongs to the whole assembly.
            var folder = type.Namespace!;
            foreach (var used in Used(type).SelectMany(Parts)
                .Where(t => t.Assembly == assembly && t.Namespace is { } there && there != folder))
                found.Add((folder, used.Namespace!, $"{Outermost(type)} -> {Outermost(used)}"));
        }
        return [.. found];
    }

    /// <summary>The folders that reach themselves by way of others, each with those others, as lists in order.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Circles(IEnumerable<(string Folder, string Used, string Where)> uses)
    {
        var next = uses.GroupBy(u => u.Folder, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(u => u.Used).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var reached = next.Keys.ToDictionary(f => f, f => Reached(f, next), StringComparer.Ordinal);
        return [.. next.Keys.Where(f => reached[f].Contains(f))
            .Select(f =>
                string.Join('\n', reached[f].Where(o => reached.GetValueOrDefault(o)?.Contains(f) == true).Order(StringComparer.Ordinal)))
            .Distinct().Order(StringComparer.Ordinal).Select(c => c.Split('\n'))];
    }

    private static HashSet<string> Reached(string from, Dictionary<string, HashSet<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var folder))
            foreach (var used in next.GetValueOrDefault(folder) ?? [])
                if (reached.Add(used)) open.Push(used);
        return reached;
    }

    private static IEnumerable<Type> Used(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (var face in type.GetInterfaces()) yield return face;
        foreach (var field in type.GetFields(All)) yield return field.FieldType;
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            if (method is MethodInfo { ReturnType: var result }) yield return result;
            foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
            foreach (var used in InBody(method)) yield return used;
        }
    }

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var variable in body.LocalVariables) yield return variable.LocalType;
        var code = body.GetILAsByteArray()!;
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var operand = Operands[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += code[at] == 0xFE ? 2 : 1;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
                if ((member as Type ?? member.DeclaringType) is { } owner) yield return owner;
                if (member is MethodInfo called)
                {
                    yield return called.ReturnType;
                    if (called.IsGenericMethod) foreach (var argument in called.GetGenericArguments()) yield return argument;
                }
            }
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    // A list of a type is a use of that type.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        if (type.IsGenericParameter) return [];
        return type.IsConstructedGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }

    private static string Outermost(Type type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type.Name;
    }
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace QifuReports.Tests.Scheduling;

/// <summary>
/// Reads a job as the server of the API does: by the models of the API's schema, without fields that they do not know, and, which the
/// client itself does not look at, with no text for a number or the other way round, and with every field that the schema requires.
/// </summary>
internal static class KubernetesSchema
{
    // "required" in the OpenAPI document of the API, and what the server's validation asks for beyond it (the image, a name of the object).
    private static readonly Dictionary<Type, string[]> Required = new()
    {
        [typeof(V1Job)] = ["apiVersion", "kind", "metadata", "spec"],
        [typeof(V1ObjectMeta)] = ["name"],
        [typeof(V1JobSpec)] = ["template"],
        [typeof(V1PodTemplateSpec)] = ["spec"],
        [typeof(V1PodSpec)] = ["containers"],
        [typeof(V1Container)] = ["name", "image"],
        [typeof(V1VolumeMount)] = ["name", "mountPath"],
        [typeof(V1Volume)] = ["name"],
        [typeof(V1PersistentVolumeClaimVolumeSource)] = ["claimName"],
        [typeof(V1PodFailurePolicy)] = ["rules"],
        [typeof(V1PodFailurePolicyRule)] = ["action"],
        [typeof(V1PodFailurePolicyOnExitCodesRequirement)] = ["operator", "values"],
        [typeof(V1PodFailurePolicyOnPodConditionsPattern)] = ["type"],
        [typeof(V1SeccompProfile)] = ["type"],
    };

    /// <summary>The job, or what is wrong with the text.</summary>
    public static (V1Job? Job, IReadOnlyList<string> Problems) Read(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var problems = new List<string>();
            Walk(stream.Documents.Single().RootNode, typeof(V1Job), "$", problems);
            return problems.Count > 0 ? (null, problems) : (KubernetesYaml.Deserialize<V1Job>(yaml, strict: true), []);
        }
        catch (YamlException wrong)
        {
            return (null, [wrong.Message + " " + wrong.InnerException?.Message]);
        }
    }

    private static void Walk(YamlNode node, Type type, string path, List<string> problems)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        switch (node)
        {
            case YamlScalarNode scalar:
                if (!Fits(scalar, type)) problems.Add($"{path}: {scalar.Value} is no {type.Name}");
                break;
            case YamlSequenceNode list when ItemOf(type) is { } item:
                for (var i = 0; i < list.Children.Count; i++)
                    Walk(list.Children[i], item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), problems);
                break;
            case YamlMappingNode map when !typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && !type.IsValueType:
                Fields(map, type, path, problems);
                break;
            case YamlMappingNode map when type.IsGenericType && type.GetGenericArguments() is [_, var value]:
                foreach (var (key, child) in map.Children) Walk(child, value, $"{path}.{key}", problems);
                break;
            default:
                problems.Add($"{path}: {node.NodeType} is no {type.Name}");
                break;
        }
    }

    private static void Fields(YamlMappingNode map, Type type, string path, List<string> problems)
    {
        var known = type.GetProperties().Select(p => (Name: p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name, p.PropertyType))
            .Where(p => p.Name is not null).ToDictionary(p => p.Name!, p => p.PropertyType, StringComparer.Ordinal);
        foreach (var (key, child) in map.Children)
        {
            var name = ((YamlScalarNode)key).Value!;
            if (known.TryGetValue(name, out var field)) Walk(child, field, $"{path}.{name}", problems);
            else problems.Add($"{path}: unknown field {name}");
        }
        foreach (var name in Required.GetValueOrDefault(type, []))
            if (!map.Children.ContainsKey(new YamlScalarNode(name))) problems.Add($"{path}: {name} is required");
    }

    // Plain words that YAML takes for a number, a truth or nothing are no text to the server, and text in quotes is nothing else.
    private static bool Fits(YamlScalarNode scalar, Type type)
    {
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var isNumber = isPlain && decimal.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        var isTruth = isPlain && scalar.Value!.ToLowerInvariant() is ("true" or "false" or "yes" or "no" or "on" or "off");
        if (type == typeof(int) || type == typeof(long)) return isNumber && !scalar.Value!.Contains('.', StringComparison.Ordinal);
        if (type == typeof(bool)) return isPlain && scalar.Value is ("true" or "false");
        if (type == typeof(ResourceQuantity) || type == typeof(IntOrString)) return !isTruth;
        return type == typeof(string) && !isNumber && !isTruth && !(isPlain && scalar.Value is ("" or "~" or "null"));
    }

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var item] ? item : null;
}

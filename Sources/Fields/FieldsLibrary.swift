import CYAML

/// The library that reads YAML.
package enum FieldsLibrary {
  /// Of what is loaded now.
  package static var version: (name: String, version: String) {
    ("libyaml", String(cString: yaml_get_version_string()))
  }
}

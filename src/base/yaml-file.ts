// Which files are YAML.

/** Tells by its name whether a file is read as YAML: no other is a scenario, or an agent. */
export function isYamlFile(file: string): boolean {
  return /\.ya?ml$/iu.test(file);
}

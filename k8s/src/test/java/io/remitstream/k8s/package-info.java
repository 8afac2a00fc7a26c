/** Holds the manifests of this folder against Kubernetes' model and against the services. */
@NullMarked
package io.remitstream.k8s;

import org.jspecify.annotations.NullMarked;
